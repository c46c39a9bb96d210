-- DROP TABLE deletes all rows of a table first. The weapons can't
-- be deleted while links still point at them, so down stops
-- there.
--
-- Look next at: the order in which up made the tables. In which
-- order do they go?

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
DROP TABLE weapons;
DROP TABLE hero_weapons;
