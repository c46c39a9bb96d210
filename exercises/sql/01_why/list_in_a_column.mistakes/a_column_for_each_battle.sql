-- Each battle is a column here: 1 means fought, 0 means did not. A
-- battle that comes later has no column, so the table must change.
-- Battles are rows in battles; a link should be a row, too.
--
-- Look next at: the names of your columns. Which of them should be a
-- value in a row?
CREATE TABLE heroes (
  id         INTEGER PRIMARY KEY,
  name       TEXT,
  scyros     INTEGER,
  thebes     INTEGER,
  red_cliffs INTEGER
);
INSERT INTO heroes (id, name, scyros, thebes, red_cliffs) VALUES
  (1, 'Achilles', 1, 1, 0),
  (3, 'Mulan',    0, 0, 1),
  (6, 'Sigurd',   1, 0, 1),
  (7, 'Ajax',     1, 0, 0);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');
