-- Each hero is a column here: 1 means fought, 0 means did not. A
-- hero who comes later has no column, so the table must change.
-- Heroes are rows in heroes; a link should be a row, too.
--
-- Look next at: the names of your columns. Which of them should be a
-- value in a row?
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
  achilles INTEGER,
  mulan    INTEGER,
  sigurd   INTEGER,
  ajax     INTEGER
);
INSERT INTO battles (id, name, achilles, mulan, sigurd, ajax) VALUES
  (102, 'Scyros',     1, 0, 1, 1),
  (103, 'Thebes',     1, 0, 0, 0),
  (105, 'Red Cliffs', 0, 1, 1, 0);
