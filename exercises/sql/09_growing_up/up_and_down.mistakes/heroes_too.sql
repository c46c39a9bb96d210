-- down took away a table that up did not make. heroes was there
-- before, with all its rows, and now it is gone.
--
-- Look next at: the tables that down drops, and those that up
-- makes. Which one is only in one of the two lists?

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
INSERT INTO hero_weapons (hero_id, weapon_id) VALUES
  ((SELECT id FROM heroes  WHERE name = 'Sigurd'),
   (SELECT id FROM weapons WHERE name = 'Gram')),
  ((SELECT id FROM heroes  WHERE name = 'Arjuna'),
   (SELECT id FROM weapons WHERE name = 'Gandiva'));

-- name: down
DROP TABLE hero_weapons;
DROP TABLE weapons;
DROP TABLE heroes;
