-- A foreign key names a table or a column that SQLite can't look up:
-- it does not exist, or its values may repeat. CREATE TABLE does not
-- check this. Every link fails.
--
-- Look next at: the names behind REFERENCES, letter by letter. How
-- are your tables and their id columns called?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES hero (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapon (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
