-- The facts still stand in a list. To the database '102,103' is one
-- text, not two numbers: it can't look up a battle in it, and it
-- can't add or take away one without writing the whole text again.
--
-- Look next at: a list with two ids. How many facts does it hold?
-- How many places should it have?
CREATE TABLE heroes (
  id         INTEGER PRIMARY KEY,
  name       TEXT,
  battle_ids TEXT
);
INSERT INTO heroes (id, name, battle_ids) VALUES
  (1, 'Achilles', '102,103'),
  (3, 'Mulan',    '105'),
  (6, 'Sigurd',   '102,105'),
  (7, 'Ajax',     '102');

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');
