-- Only heroes with a battle were copied into the new heroes. A
-- hero without a battle has no link to move, but is a hero all
-- the same.
--
-- Look next at: the query that copies the heroes. Which of them
-- does its condition leave out?
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home)
SELECT id, name, home
FROM old_heroes WHERE battle_id IS NOT NULL;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM old_heroes WHERE battle_id IS NOT NULL;
DROP TABLE old_heroes;
