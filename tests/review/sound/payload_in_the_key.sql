CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  PRIMARY KEY (hero_id, battle_id, day)
);
CREATE INDEX fights_by_battle ON fights (battle_id);
