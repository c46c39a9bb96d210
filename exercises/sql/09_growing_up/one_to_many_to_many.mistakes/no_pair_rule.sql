-- The old column held one battle a hero, so nothing could be
-- there twice. The new table can hold a link many times, as no
-- rule compares its rows. An id of its own is different in every
-- row and does not help.
--
-- Look next at: fights. Which two columns, together, may not
-- repeat?
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;
CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM old_heroes WHERE battle_id IS NOT NULL;
DROP TABLE old_heroes;
