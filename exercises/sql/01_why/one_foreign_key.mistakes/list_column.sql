-- One column should hold a list of heroes. To the database a list
-- like '1,2' is one text, not two numbers: it can't look up a hero
-- in it. A join finds the battles with a single hero only.
--
-- Look next at: the battle with many heroes. How many facts stand in
-- its one row?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id       INTEGER PRIMARY KEY,
  name     TEXT,
  hero_ids TEXT
);
