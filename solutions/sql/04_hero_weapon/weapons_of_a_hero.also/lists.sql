-- Other names in the middle, an id of its own, and lists instead of joins.
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE equipment (
  id INTEGER PRIMARY KEY,
  weapon INTEGER NOT NULL REFERENCES weapons ON DELETE RESTRICT,
  owner INTEGER NOT NULL REFERENCES heroes ON DELETE CASCADE,
  UNIQUE (owner, weapon)
);

-- name: weapons_of_hero
SELECT id, name FROM weapons
WHERE id IN (SELECT weapon FROM equipment WHERE owner = :hero);

-- name: heroes_of_weapon
SELECT id, name FROM heroes
WHERE id IN (SELECT owner FROM equipment WHERE weapon = :weapon);
