-- All three tables joined once, in a view; the queries only choose.
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE carries (
  hero   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  PRIMARY KEY (weapon, hero)
);
CREATE VIEW armed AS
SELECT h.id AS hero, h.name AS hero_name, w.id AS weapon, w.name AS weapon_name
FROM heroes AS h, carries AS c, weapons AS w
WHERE h.id = c.hero AND w.id = c.weapon;

-- name: weapons_of_hero
SELECT weapon, weapon_name FROM armed WHERE hero = $hero ORDER BY weapon_name;

-- name: heroes_of_weapon
SELECT hero, hero_name FROM armed WHERE weapon = $weapon;
