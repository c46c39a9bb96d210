-- battle_id is the primary key, and a primary key can't repeat. So
-- each battle has one row, with room for one hero. The other heroes
-- of its list are lost.
--
-- Look next at: the battle with three heroes. Which value stands in
-- all three of its rows?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO heroes (id, name) VALUES
  (1, 'Achilles'),
  (3, 'Mulan'),
  (6, 'Sigurd'),
  (7, 'Ajax');

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);
INSERT INTO battles (id, name) VALUES
  (102, 'Scyros'),
  (103, 'Thebes'),
  (105, 'Red Cliffs');

CREATE TABLE fights (
  battle_id INTEGER PRIMARY KEY,
  hero_id   INTEGER
);
INSERT INTO fights (battle_id, hero_id) VALUES
  (102, 1),
  (103, 1),
  (105, 3);
