-- The columns are numbered: one for the first weapon of a hero, one
-- for the second, and so on. There is always a hero with one weapon
-- more, and then the table must change.
--
-- Look next at: the hero for whom no column was left. What could be
-- added for each fact, instead of a column?
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE heroes (
  id         INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  weapon1_id INTEGER REFERENCES weapons (id),
  weapon2_id INTEGER REFERENCES weapons (id)
);
