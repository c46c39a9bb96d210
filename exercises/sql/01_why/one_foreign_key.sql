-- One column holds one
--
-- Achilles fought at Troy and at Scyros. Hector fought at Troy too.
-- Make a place for such facts: which hero fought in which battle.
-- Change the two tables below, or add a table. Write no rows.
--
-- A column for the id of a hero is called    hero_id.
-- A column for the id of a battle is called  battle_id.
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
