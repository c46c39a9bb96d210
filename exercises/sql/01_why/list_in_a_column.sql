-- A list in a column
--
-- Somebody wrote the heroes of a battle as a list: hero_ids '1,6,7'
-- says that heroes 1, 6 and 7 fought in this battle.
--
-- Write the same facts so that each new fact is one more row, and never
-- a new column. Change battles, or add a table with its rows. The ids
-- and names stay.
--
-- Good names for columns: hero_id for the id of a hero,
-- battle_id for the id of a battle.
--
-- your answer

CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO heroes (id, name) VALUES
  (1, 'Achilles'),
  (3, 'Mulan'),
  (6, 'Sigurd'),
  (7, 'Ajax');

CREATE TABLE battles (
  id       INTEGER PRIMARY KEY,
  name     TEXT,
  hero_ids TEXT
);
INSERT INTO battles (id, name, hero_ids) VALUES
  (102, 'Scyros',     '1,6,7'),
  (103, 'Thebes',     '1'),
  (105, 'Red Cliffs', '3,6');
