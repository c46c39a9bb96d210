-- The links wait in a temporary table while heroes is made anew.
CREATE TEMP TABLE kept_heroes AS SELECT id, name, home FROM heroes;
CREATE TEMP TABLE kept_links AS
SELECT heroes.id AS hero_id, battles.id AS battle_id
FROM heroes
JOIN battles ON battles.id = heroes.battle_id;

DROP TABLE heroes;
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY CHECK (id > 0),
  name TEXT NOT NULL,
  home TEXT CHECK (home IS NOT NULL)
);
INSERT INTO heroes SELECT * FROM kept_heroes;

CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  FOREIGN KEY (hero_id) REFERENCES heroes,
  FOREIGN KEY (battle_id) REFERENCES battles,
  UNIQUE (battle_id, hero_id)
);
INSERT INTO fights (hero_id, battle_id) SELECT * FROM kept_links;
