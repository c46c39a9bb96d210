-- GROUP BY name makes one row of all that have the same name. Two
-- spears are two weapons, two heroes called Ajax are two heroes, and
-- one of them was lost.
--
-- Look next at: the two rows with one name. What makes them
-- different, and does your GROUP BY see it?
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
WHERE wields.hero_id = :hero
GROUP BY weapons.name;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM wields JOIN heroes ON heroes.id = wields.hero_id
WHERE wields.weapon_id = :weapon
GROUP BY heroes.name;
