-- The links are deleted first; then the order of the tables is free.

-- name: up
CREATE TABLE weapons (
  id   TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL
);
CREATE TABLE hero_weapons (
  hero_id   INTEGER NOT NULL,
  weapon_id TEXT NOT NULL,
  FOREIGN KEY (hero_id) REFERENCES heroes (id),
  FOREIGN KEY (weapon_id) REFERENCES weapons (id)
);
CREATE UNIQUE INDEX each_pair_once ON hero_weapons (hero_id, weapon_id);
INSERT INTO weapons VALUES
  ('sword', 'Gram'), ('bow', 'Gandiva'), ('blade', 'Durendal');
INSERT INTO hero_weapons
SELECT id, CASE name WHEN 'Sigurd' THEN 'sword' ELSE 'bow' END
FROM heroes
WHERE name IN ('Sigurd', 'Arjuna');

-- name: down
DELETE FROM hero_weapons;
DROP TABLE weapons;
DROP TABLE hero_weapons;
