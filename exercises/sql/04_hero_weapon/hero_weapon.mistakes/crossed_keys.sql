-- A foreign key looks its number up in the table you named. Here the
-- id of a hero is looked up among the weapons, and the id of a weapon
-- among the heroes.
--
-- Look next at: each column and the table behind its REFERENCES. Do
-- they belong together?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  weapon_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, weapon_id)
);
