-- The new table has kept the old limit. hero_id alone may not
-- repeat, so each hero still has one battle, only in another
-- place.
--
-- Look next at: the key of fights. Which columns make up one
-- link?
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;
CREATE TABLE fights (
  hero_id   INTEGER PRIMARY KEY REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM old_heroes WHERE battle_id IS NOT NULL;
DROP TABLE old_heroes;
