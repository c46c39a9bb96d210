-- Each hero is one row, and weapon_id in that row holds one weapon.
-- The second weapon of Sigurd has no place: a new id would take the
-- place of the old one, and the first fact would be lost.
--
-- Look next at: the hero with two weapons. Where could each of the
-- two facts have a row of its own?
CREATE TABLE heroes (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  weapon_id INTEGER REFERENCES weapons (id)
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
