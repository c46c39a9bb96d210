-- In the end fights is empty. If you put the links in, a later
-- DROP TABLE took them away: it deletes all rows of the table
-- first, and the cascade deletes the links that point at them.
-- Inside a transaction, foreign keys can't be switched off, so
-- that does not stop it.
--
-- Look next at: the moment of your DROP TABLE. Which rows point
-- at the table then, and are the links safe?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM heroes WHERE battle_id IS NOT NULL;
CREATE TABLE new_heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO new_heroes (id, name, home) SELECT id, name, home FROM heroes;
DROP TABLE heroes;
ALTER TABLE new_heroes RENAME TO heroes;
