-- When a table is renamed, foreign keys that point at it follow.
-- fights pointed at heroes, then at heroes under its old name,
-- and that table is gone now. The rows are still there, but every
-- new link fails.
--
-- Look next at: the order of your steps. Which table does fights
-- point at when heroes gets its other name?
PRAGMA foreign_keys = OFF;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM heroes WHERE battle_id IS NOT NULL;
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;
DROP TABLE old_heroes;
PRAGMA foreign_keys = ON;
