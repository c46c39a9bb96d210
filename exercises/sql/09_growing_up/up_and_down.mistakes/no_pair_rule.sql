-- Nothing compares a new link with those that are there. An id of
-- its own is different in every row, so it does not help.
--
-- Look next at: hero_weapons. Which two columns, together, may
-- not repeat?

-- name: up
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE hero_weapons (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id)
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
