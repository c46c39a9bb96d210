CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

-- One row says one fact: this hero fought in this battle. For one more
-- fact there is one more row, so no fact ever takes the place of another.
-- Neither column is a key of its own: both may repeat, because a hero has
-- many battles and a battle has many heroes.
--
-- The name is free. fights says what a row is; heroes_battles would say
-- which tables it ties together.
CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER
);
