-- First the old table gets another name, while nothing points at it. A new
-- heroes takes its place, fights points at the new one, and at the end the
-- old table can go: no row points at it. A hero whose battle_id is NULL has
-- no link, so WHERE leaves that row out of fights, but not out of heroes.
--
-- In another order links can get lost. DROP TABLE heroes deletes its rows
-- first, and ON DELETE CASCADE deletes the links that point at them. And
-- when a table is renamed, foreign keys that point at it change to its new
-- name.
--
-- Also right: PRAGMA foreign_keys = OFF before, ON again afterwards, and in
-- between a new table that takes the name heroes when the old one is gone.
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

DROP TABLE old_heroes;
