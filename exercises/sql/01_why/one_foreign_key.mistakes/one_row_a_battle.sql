-- A third table is there, and battle_id is its primary key. A
-- primary key can't repeat, so each battle has one row. One row
-- holds one hero: the second hero of the same battle is refused.
--
-- Look next at: the rows you would write for two heroes at Troy.
-- Which value stands in both?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE fights (
  battle_id INTEGER PRIMARY KEY,
  hero_id   INTEGER
);
