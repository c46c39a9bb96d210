-- Each hero is one row, and battle_id in that row holds one battle.
-- The second battle of Achilles has no place: a new id would take
-- the place of the old one, and the first fact would be lost.
--
-- Look next at: the hero who fought in two battles. Where could each
-- of the two facts have a row of its own?
CREATE TABLE heroes (
  id        INTEGER PRIMARY KEY,
  name      TEXT,
  battle_id INTEGER
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
