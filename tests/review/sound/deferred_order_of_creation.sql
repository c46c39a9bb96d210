PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights VALUES (1, 101);
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO heroes VALUES (1, 'Achilles');
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO battles VALUES (101, 'Troy');
CREATE INDEX fights_by_battle ON fights (battle_id);
COMMIT;
