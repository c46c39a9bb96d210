-- Each battle is one row, and a column in that row holds one hero.
-- When a battle has one hero more than there are columns, the hero
-- has no place: a new id would take the place of an old one, and
-- that fact would be lost.
--
-- Look next at: the battle with more than one hero. Where could each
-- of these facts have a row of its own?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id      INTEGER PRIMARY KEY,
  name    TEXT,
  hero_id INTEGER
);
