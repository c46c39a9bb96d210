-- Nothing says which row in the middle belongs to which row at the
-- end. So SQL pairs each with each.
--
-- Look next at: a row of your answer that should not be there. Which
-- row in the middle stands beside it?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE wields (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (hero_id, weapon_id)
);

-- name: weapons_of_hero
SELECT weapons.id, weapons.name
FROM wields JOIN weapons
WHERE wields.hero_id = :hero;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM wields JOIN heroes
WHERE wields.weapon_id = :weapon;
