-- The twelve steps of the SQLite manual in short: switched off outside of
-- the transaction, a new table under another name, switched on again.
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM heroes WHERE battle_id IS NOT NULL;
CREATE TABLE new_heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO new_heroes (id, name, home) SELECT id, name, home FROM heroes;
DROP TABLE heroes;
ALTER TABLE new_heroes RENAME TO heroes;
COMMIT;
PRAGMA foreign_keys = ON;
