-- With rules that later chapters bring: both columns are foreign keys,
-- and each pair may stand there once.
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE heroes_battles (
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  PRIMARY KEY (hero_id, battle_id)
) WITHOUT ROWID;
