-- Each battle is one row, and hero_id in that row holds one hero.
-- The second hero of Troy has no place: a new id would take the
-- place of the old one, and the first fact would be lost.
--
-- Look next at: the battle that two heroes fought in. Where could
-- each of the two facts have a row of its own?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id      INTEGER PRIMARY KEY,
  name    TEXT,
  hero_id INTEGER
);
