-- Six rows are there. But in the column for the hero no hero's id
-- stands, and in the column for the battle no battle's id. So no row
-- links anything.
--
-- Look next at: one of your rows. Which value is the hero's id, and in
-- which column does it stand?
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
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');

CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER
);
INSERT INTO fights (hero_id, battle_id) VALUES
  (102, 1),
  (102, 6),
  (102, 7),
  (103, 1),
  (105, 3),
  (105, 6);
