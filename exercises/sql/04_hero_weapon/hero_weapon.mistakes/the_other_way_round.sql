-- Your table has both rules, each at the other side. A foreign key
-- speaks about deleting the row that it points at: the one to heroes
-- about heroes, the one to weapons about weapons.
--
-- Look next at: each foreign key, read aloud: "when the row in ... is
-- deleted, this link ..."
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE RESTRICT,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, weapon_id)
);
