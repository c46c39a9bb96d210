-- The table is made anew with a rule in each direction.
BEGIN;
ALTER TABLE fights RENAME TO old_fights;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  UNIQUE (hero_id, battle_id),
  PRIMARY KEY (battle_id, hero_id)
) WITHOUT ROWID;
INSERT INTO fights SELECT hero_id, battle_id FROM old_fights;
DROP TABLE old_fights;
COMMIT;
