-- The old column had a foreign key, the new table has none.
-- CREATE TABLE ... AS copies rows, no rules. So fights accepts
-- the id of a hero or a battle that does not exist.
--
-- Look next at: the columns of fights. What would tell SQLite
-- where their numbers must exist?
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;
CREATE TABLE fights AS
SELECT id AS hero_id, battle_id FROM old_heroes WHERE battle_id IS NOT NULL;
CREATE UNIQUE INDEX each_pair_once ON fights (hero_id, battle_id);
DROP TABLE old_heroes;
