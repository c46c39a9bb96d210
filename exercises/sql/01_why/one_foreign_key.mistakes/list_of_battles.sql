-- One column should hold a list of battles. To the database a list
-- like '101,102' is one text, not two numbers: it can't look up a
-- battle in it. A join finds the heroes with a single battle only.
--
-- Look next at: the hero with many battles. How many facts stand in
-- the hero's one row?
CREATE TABLE heroes (
  id         INTEGER PRIMARY KEY,
  name       TEXT,
  battle_ids TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
