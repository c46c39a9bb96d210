-- Each hero is a column here, with 1 for "fought" and 0 for "did
-- not". A hero who comes later has no column, so the table must
-- change. Heroes are rows in heroes; a link should be a row too.
--
-- Look next at: your columns. Which of their names should be a value
-- in a row?
CREATE TABLE fights (
  battle_id INTEGER,
  achilles  INTEGER,
  mulan     INTEGER,
  sigurd    INTEGER,
  ajax      INTEGER
);
INSERT INTO fights (battle_id, achilles, mulan, sigurd, ajax) VALUES
  (102, 1, 0, 1, 1),
  (103, 1, 0, 0, 0),
  (105, 0, 1, 1, 0);
