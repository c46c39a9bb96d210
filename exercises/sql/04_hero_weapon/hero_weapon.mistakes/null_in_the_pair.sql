-- SQLite accepts NULL in a primary key of several columns, and in
-- UNIQUE. A foreign key has nothing to look up where there is no
-- value.
--
-- Look next at: the row with NULL. Which rule says that a value must
-- be there?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER REFERENCES weapons (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
