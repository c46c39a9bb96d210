-- Each section is one transaction, and there is an index for the way back.

-- name: up
BEGIN;
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE hero_weapons (
  hero_id   INTEGER REFERENCES heroes (id),
  weapon_id INTEGER REFERENCES weapons (id),
  PRIMARY KEY (hero_id, weapon_id)
) WITHOUT ROWID;
CREATE INDEX heroes_of_a_weapon ON hero_weapons (weapon_id, hero_id);
INSERT INTO weapons (name) VALUES ('Gram');
INSERT INTO hero_weapons
SELECT id, last_insert_rowid() FROM heroes WHERE name = 'Sigurd';
INSERT INTO weapons (name) VALUES ('Gandiva'), ('Durendal');
INSERT INTO hero_weapons
SELECT id, (SELECT id FROM weapons WHERE name = 'Gandiva')
FROM heroes WHERE name = 'Arjuna';
COMMIT;

-- name: down
BEGIN;
DROP INDEX heroes_of_a_weapon;
DROP TABLE hero_weapons;
DROP TABLE weapons;
COMMIT;
