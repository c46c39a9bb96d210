-- The join is right, but nothing says which one is meant. So the
-- links of all of them are in the answer.
--
-- Look next at: a row that is too much. To which row in the middle
-- does it belong?
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
FROM wields JOIN weapons ON weapons.id = wields.weapon_id;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM wields JOIN heroes ON heroes.id = wields.hero_id;
