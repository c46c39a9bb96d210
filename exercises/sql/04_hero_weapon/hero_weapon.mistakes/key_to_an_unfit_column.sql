-- A foreign key looks its number up in the column you named. SQLite
-- can't use that column: it must exist, and it must be a primary key
-- or UNIQUE. CREATE TABLE does not check this. Every link fails.
--
-- Look next at: the names in brackets behind REFERENCES. Which
-- column of that table holds its id?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (hero_id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (weapon_id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
