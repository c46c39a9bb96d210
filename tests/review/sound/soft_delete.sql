CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  id INTEGER PRIMARY KEY,
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  deleted_at TEXT
);
CREATE UNIQUE INDEX fights_once ON fights (hero_id, battle_id) WHERE deleted_at IS NULL;
CREATE INDEX fights_by_battle ON fights (battle_id);
