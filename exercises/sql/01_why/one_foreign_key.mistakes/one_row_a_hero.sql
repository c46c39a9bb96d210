-- A third table is there, and hero_id is its primary key. A primary
-- key can't repeat, so each hero has one row. One row holds one
-- battle: the second battle of the same hero is refused.
--
-- Look next at: the rows you would write for Achilles at Troy and at
-- Scyros. Which value stands in both?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE fights (
  hero_id   INTEGER PRIMARY KEY,
  battle_id INTEGER
);
