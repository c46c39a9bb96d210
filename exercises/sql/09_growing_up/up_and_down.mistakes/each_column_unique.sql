-- A column that is UNIQUE, or the primary key alone, holds each
-- value once. Then a hero has one weapon, and a weapon one hero.
--
-- Look next at: the rules of hero_weapons. Which of them refuses
-- the second weapon of a hero?

-- name: up
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE hero_weapons (
  hero_id   INTEGER NOT NULL UNIQUE REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL UNIQUE REFERENCES weapons (id)
);
INSERT INTO weapons (name) VALUES ('Durendal'), ('Gram'), ('Gandiva');
INSERT INTO hero_weapons (hero_id, weapon_id) VALUES
  ((SELECT id FROM heroes  WHERE name = 'Sigurd'),
   (SELECT id FROM weapons WHERE name = 'Gram')),
  ((SELECT id FROM heroes  WHERE name = 'Arjuna'),
   (SELECT id FROM weapons WHERE name = 'Gandiva'));

-- name: down
DROP TABLE hero_weapons;
DROP TABLE weapons;
