-- Each step of the recursion cuts the first id off what is left of a list.
-- The old column stays where it was.
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
  hero_id   INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles
);
WITH RECURSIVE parts (battle_id, hero_id, remaining) AS (
  SELECT id, NULL, hero_ids || ','
  FROM battles
  UNION ALL
  SELECT battle_id,
         CAST(substr(remaining, 1, instr(remaining, ',') - 1) AS INTEGER),
         substr(remaining, instr(remaining, ',') + 1)
  FROM parts
  WHERE remaining <> ''
)
INSERT INTO fights (hero_id, battle_id)
SELECT hero_id, battle_id FROM parts WHERE hero_id IS NOT NULL;
