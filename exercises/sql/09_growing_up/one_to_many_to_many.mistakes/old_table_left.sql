-- The old table is still there, under its other name. Its
-- battle_id still says where each hero fought, and still holds
-- the battles, so they can't be deleted.
--
-- Look next at: the tables after your last statement. Which one
-- does nobody need any more?
ALTER TABLE heroes RENAME TO old_heroes;

CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;

CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM old_heroes WHERE battle_id IS NOT NULL;
