-- In SQLite the columns of a primary key over several columns can
-- be NULL, and a foreign key does not look NULL up. So a link
-- with only one end is accepted, even many times.
--
-- Look next at: the column that was empty. Which rule says that
-- it must hold something?

-- name: up
CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE hero_weapons (
  hero_id   INTEGER REFERENCES heroes (id),
  weapon_id INTEGER REFERENCES weapons (id),
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
