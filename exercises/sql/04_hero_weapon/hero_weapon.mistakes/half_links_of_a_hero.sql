-- The hero may be NULL in a link. When the hero is deleted, SET NULL
-- empties that end and keeps the row: half a link stays, and the
-- weapon still counts as used. New half links are accepted, too.
--
-- Look next at: the rows with NULL. Is there anything left that they
-- could tell?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER REFERENCES heroes (id) ON DELETE SET NULL,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
