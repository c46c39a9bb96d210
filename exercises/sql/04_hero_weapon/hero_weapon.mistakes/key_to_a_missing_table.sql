-- A foreign key names a table that does not exist. CREATE TABLE does
-- not check this, so your table was made. The look-up comes with the
-- first link, and then it finds no table. Every link fails.
--
-- Look next at: the names behind REFERENCES, letter by letter. How
-- are your tables called?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES hero (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapon (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
