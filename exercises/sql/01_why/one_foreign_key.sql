-- One column holds one
--
-- Achilles fought at Troy and at Scyros. Hector fought at Troy too.
-- Make a place for such facts: which hero fought in which battle.
-- Change the two tables below, or add a table. Write no rows.
--
-- Good names for columns: hero_id for the id of a hero,
-- battle_id for the id of a battle.
--
-- your answer

CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
