-- heroes and weapons are joined by their ids, without the table in
-- the middle. That a hero and a weapon have the same number is no
-- fact about them. The facts are in the middle.
--
-- Look next at: your table in the middle. Which of its columns leads
-- to which table?
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
FROM heroes JOIN weapons ON weapons.id = heroes.id
WHERE heroes.id = :hero;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM heroes JOIN weapons ON weapons.id = heroes.id
WHERE weapons.id = :weapon;
