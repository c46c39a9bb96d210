-- A hero without a battle has NULL in battle_id. Copied like the
-- others, that makes a row with a hero and no battle: half a
-- link, which says nothing.
--
-- Look next at: the row of Atalanta. Is there a link to move?
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER REFERENCES battles (id) ON DELETE CASCADE,
  UNIQUE (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM old_heroes;
DROP TABLE old_heroes;
