-- Your numbers are right in one database only. The links are in
-- the old column, whatever the ids are: a query can read them
-- there.
--
-- Look next at: the numbers in your INSERT. Which query would
-- give them?
ALTER TABLE heroes RENAME TO old_heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  home TEXT NOT NULL
);
INSERT INTO heroes (id, name, home) SELECT id, name, home FROM old_heroes;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT OR IGNORE INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE (heroes.id, battles.id) IN (
  VALUES (1, 101), (2, 101), (3, 105), (5, 104), (6, 102)
);
DROP TABLE old_heroes;
