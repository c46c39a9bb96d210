-- The columns the other way round, with foreign keys, a rule against
-- repeated pairs, and one INSERT for each fact.
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

CREATE TABLE battles_heroes (
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  PRIMARY KEY (battle_id, hero_id)
);
INSERT INTO battles_heroes VALUES (102, 1);
INSERT INTO battles_heroes VALUES (102, 6);
INSERT INTO battles_heroes VALUES (102, 7);
INSERT INTO battles_heroes VALUES (103, 1);
INSERT INTO battles_heroes VALUES (105, 3);
INSERT INTO battles_heroes VALUES (105, 6);
