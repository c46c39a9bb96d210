-- A combined name, a column more, and EXISTS.
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, home TEXT);
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE heroes_weapons (
  heroes_id  INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  weapons_id INTEGER REFERENCES weapons (id),
  since      INTEGER,
  PRIMARY KEY (heroes_id, weapons_id)
) WITHOUT ROWID;

-- name: heroes_of_weapon
SELECT h.id, h.name FROM heroes h WHERE EXISTS (
  SELECT 1 FROM heroes_weapons x WHERE x.heroes_id = h.id AND x.weapons_id = ?
);

-- name: weapons_of_hero
SELECT w.id, w.name FROM weapons w WHERE EXISTS (
  SELECT 1 FROM heroes_weapons x WHERE x.weapons_id = w.id AND x.heroes_id = ?
);
