-- The tables are those of the last exercise. Both queries start in the
-- middle, because its rows are the facts. The one goes on to weapons and
-- keeps one hero, the other goes on to heroes and keeps one weapon. No
-- table knows a direction.
--
-- Beginning at weapons or at heroes is right as well, and so is a query
-- without a join: WHERE id IN (SELECT ...).
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE owns (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (hero_id, weapon_id)
);

-- name: weapons_of_hero
SELECT weapons.id, weapons.name
FROM owns
JOIN weapons ON weapons.id = owns.weapon_id
WHERE owns.hero_id = :hero;

-- name: heroes_of_weapon
SELECT heroes.id, heroes.name
FROM owns
JOIN heroes ON heroes.id = owns.hero_id
WHERE owns.weapon_id = :weapon;
