-- Two columns, one in each table, are two single places: a hero has
-- room for one battle, and a battle has room for one hero. With two
-- heroes and two battles there can be four facts.
--
-- Look next at: Achilles and Hector, both at Troy and at Scyros.
-- Which of the four facts has no place?
CREATE TABLE heroes (
  id        INTEGER PRIMARY KEY,
  name      TEXT,
  battle_id INTEGER
);

CREATE TABLE battles (
  id      INTEGER PRIMARY KEY,
  name    TEXT,
  hero_id INTEGER
);
