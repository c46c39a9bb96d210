-- The id of a hero is compared with the id of a weapon. Where the
-- numbers happen to be equal, the pair means nothing. Where they
-- never are, no row is left.
--
-- Look next at: the two columns in your ON. What does each of them
-- count: heroes or weapons?
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
FROM wields JOIN weapons ON weapons.id = wields.hero_id
WHERE wields.hero_id = :hero;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM wields JOIN heroes ON heroes.id = wields.weapon_id
WHERE wields.weapon_id = :weapon;
