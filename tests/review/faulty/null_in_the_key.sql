-- fault: half_link
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  hero_id INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
