-- The columns are numbered: one for the first hero of a battle, one
-- for the second, and so on. There is always a battle with one hero
-- more, and then the table must change.
--
-- Look next at: the hero for whom no column was left. What could be
-- added for each fact, instead of a column?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id       INTEGER PRIMARY KEY,
  name     TEXT,
  hero1_id INTEGER,
  hero2_id INTEGER,
  hero3_id INTEGER
);
