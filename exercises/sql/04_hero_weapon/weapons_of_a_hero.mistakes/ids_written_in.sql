-- A certain number stands in the query. So it gives the same rows,
-- whatever comes from outside, and is right for one id at most.
--
-- Look next at: the number in your WHERE. Who should decide which
-- one is meant?
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
FROM wields JOIN weapons ON weapons.id = wields.weapon_id
WHERE wields.hero_id = 1;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM wields JOIN heroes ON heroes.id = wields.hero_id
WHERE wields.weapon_id = 201;
