-- One column should hold a list of weapons. To the database a list
-- like '1,2' is one text, not two numbers: no rule can look a weapon
-- up in it, and no join finds it.
--
-- Look next at: the hero with many weapons. How many facts stand in
-- the one row?
CREATE TABLE heroes (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  weapon_ids TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
