-- Each hero is one row, and a column in that row holds one battle.
-- When a hero has one battle more than there are columns, it has no
-- place: a new id would take the place of an old one, and that fact
-- would be lost.
--
-- Look next at: the hero with more than one battle. Where could each
-- of these facts have a row of its own?
CREATE TABLE heroes (
  id        INTEGER PRIMARY KEY,
  name      TEXT,
  battle_id INTEGER
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
