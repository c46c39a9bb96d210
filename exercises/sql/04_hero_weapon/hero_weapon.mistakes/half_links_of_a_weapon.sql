-- The weapon may be NULL in a link. When the weapon is deleted, SET
-- NULL empties that end, so nothing holds the weapon back: it goes
-- while a hero has it, and half a link stays.
--
-- Look next at: the foreign key to weapons. What should happen when
-- somebody deletes a weapon in use?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER REFERENCES weapons (id) ON DELETE SET NULL,
  PRIMARY KEY (hero_id, weapon_id)
);
