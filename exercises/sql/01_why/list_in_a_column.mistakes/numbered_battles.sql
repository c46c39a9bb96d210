-- The columns are numbered: one for the first battle of a hero, one
-- for the second. A third battle has no column. And whoever looks
-- for battle 102 must look into every one of them.
--
-- Look next at: a hero with four battles. Could four rows hold what
-- would need four columns?
CREATE TABLE heroes (
  id         INTEGER PRIMARY KEY,
  name       TEXT,
  battle1_id INTEGER,
  battle2_id INTEGER
);
INSERT INTO heroes (id, name, battle1_id, battle2_id) VALUES
  (1, 'Achilles', 102, 103),
  (3, 'Mulan',    105, NULL),
  (6, 'Sigurd',   102, 105),
  (7, 'Ajax',     102, NULL);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');
