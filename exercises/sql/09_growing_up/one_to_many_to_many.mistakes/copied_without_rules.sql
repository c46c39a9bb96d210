-- CREATE TABLE ... AS copies rows and columns, and no rules. In
-- the new heroes nothing says that an id can't repeat, so it is
-- no primary key any more, and a foreign key can't point at it.
-- Every new link fails.
--
-- Look next at: the old heroes and the new one, line by line.
-- Which words are missing?
PRAGMA foreign_keys = OFF;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM heroes WHERE battle_id IS NOT NULL;
CREATE TABLE new_heroes AS SELECT id, name, home FROM heroes;
DROP TABLE heroes;
ALTER TABLE new_heroes RENAME TO heroes;
PRAGMA foreign_keys = ON;
