-- The old table is renamed and new tables take over in one transaction.
-- The keys are asked again only at its end.
BEGIN;
ALTER TABLE heroes RENAME TO heroes_with_one_battle;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL
    REFERENCES heroes ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  battle_id INTEGER NOT NULL
    REFERENCES battles ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (battle_id, hero_id)
) WITHOUT ROWID;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  home TEXT NOT NULL
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM heroes_with_one_battle WHERE battle_id > 0;
INSERT INTO heroes SELECT id, name, home FROM heroes_with_one_battle;
DROP TABLE heroes_with_one_battle;
COMMIT;
