-- The links have an id, and a cascade lets them go with hero or weapon.

-- name: down
DROP TABLE IF EXISTS weapons;
DROP TABLE IF EXISTS hero_weapons;

-- name: up
CREATE TABLE hero_weapons (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  weapon_id INTEGER NOT NULL REFERENCES weapons ON DELETE CASCADE,
  hero_id   INTEGER NOT NULL REFERENCES heroes ON DELETE CASCADE,
  UNIQUE (weapon_id, hero_id)
);
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO weapons (id, name) VALUES
  (301, 'Gram'), (302, 'Gandiva'), (303, 'Durendal');
INSERT INTO hero_weapons (hero_id, weapon_id)
SELECT heroes.id, weapons.id
FROM heroes
JOIN weapons
WHERE (heroes.name, weapons.name) IN (
  VALUES ('Sigurd', 'Gram'), ('Arjuna', 'Gandiva')
);
