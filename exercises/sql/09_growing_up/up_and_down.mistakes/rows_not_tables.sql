-- down takes the rows away and leaves the empty tables. The
-- second up can't make a table that is there.
--
-- Look next at: CREATE TABLE in up. What is the opposite of it?

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
DELETE FROM hero_weapons;
DELETE FROM weapons;
