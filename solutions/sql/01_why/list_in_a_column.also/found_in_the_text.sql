-- The facts are read out of the lists: a hero belongs to a list when the
-- text holds the id between two commas. Then the lists go.
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
  id       INTEGER PRIMARY KEY,
  name     TEXT,
  hero_ids TEXT
);
INSERT INTO battles (id, name, hero_ids) VALUES
  (102, 'Scyros',     '1,6,7'),
  (103, 'Thebes',     '1'),
  (105, 'Red Cliffs', '3,6');

CREATE TABLE fights (
  id     INTEGER PRIMARY KEY,
  hero   INTEGER NOT NULL,
  battle INTEGER NOT NULL,
  UNIQUE (hero, battle)
);
INSERT INTO fights (hero, battle)
SELECT heroes.id, battles.id
FROM battles
JOIN heroes ON instr(',' || battles.hero_ids || ',', ',' || heroes.id || ',') > 0;

ALTER TABLE battles DROP COLUMN hero_ids;
