-- Foreign keys look up whether the hero and the weapon exist. They
-- do not look whether the same pair is in the table already, and
-- neither does anything else here.
--
-- Look next at: the two rows. Which columns are equal in both? They,
-- together, may not repeat.
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
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT
);
