-- The columns are numbered: one for the first hero, one for the
-- second, one for the third. A fourth hero has no column. And
-- whoever looks for hero 6 must look into every one of them.
--
-- Look next at: a battle with four heroes. Could four rows hold what
-- would need four columns?
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
  hero1_id INTEGER,
  hero2_id INTEGER,
  hero3_id INTEGER
);
INSERT INTO battles (id, name, hero1_id, hero2_id, hero3_id) VALUES
  (102, 'Scyros',     1, 6,    7),
  (103, 'Thebes',     1, NULL, NULL),
  (105, 'Red Cliffs', 3, 6,    NULL);
