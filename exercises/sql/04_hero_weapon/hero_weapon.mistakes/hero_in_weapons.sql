-- Each weapon is one row, and hero_id in that row holds one hero. The
-- second hero of Durendal has no place: a new id would take the place
-- of the old one, and the first fact would be lost.
--
-- Look next at: the weapon that two heroes had. Where could each of
-- the two facts have a row of its own?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  hero_id INTEGER REFERENCES heroes (id) ON DELETE CASCADE
);
