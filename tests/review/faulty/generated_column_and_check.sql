-- fault: same_link_twice
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  damage INTEGER NOT NULL CHECK (damage >= 10),
  double INTEGER GENERATED ALWAYS AS (damage * 2) STORED,
  CONSTRAINT no_zero CHECK (hero_id > 0)
);
