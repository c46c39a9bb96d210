-- Your numbers are right in one database only. Where Sigurd has
-- another id, 6 is somebody else, or nobody. The names are what
-- stays the same.
--
-- Look next at: the numbers in your INSERT. Which query would
-- give each of them?

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
INSERT INTO hero_weapons (hero_id, weapon_id) VALUES (6, 2), (5, 3);

-- name: down
DROP TABLE hero_weapons;
DROP TABLE weapons;
