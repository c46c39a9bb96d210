-- Two lists of names say who and what, but not who has what. SQL
-- pairs each hero of the first list with each weapon of the
-- second: two heroes and three weapons make six links.
--
-- Look next at: a link that is too much. Which words of yours
-- keep this hero and this weapon apart?

-- name: up
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE hero_weapons (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (hero_id, weapon_id)
);
INSERT INTO weapons (name) VALUES ('Durendal'), ('Gram'), ('Gandiva');
INSERT INTO hero_weapons (hero_id, weapon_id)
SELECT heroes.id, weapons.id
FROM heroes
JOIN weapons
WHERE heroes.name IN ('Sigurd', 'Arjuna');

-- name: down
DROP TABLE hero_weapons;
DROP TABLE weapons;
