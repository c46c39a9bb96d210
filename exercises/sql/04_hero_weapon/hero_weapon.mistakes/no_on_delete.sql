-- A link still points at the hero, and the foreign key does not say
-- that the link goes, too. So SQLite does not let the hero go.
--
-- Look next at: the foreign key to heroes. What should become of the
-- link, and where would that be said?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (hero_id, weapon_id)
);
