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

-- One column for one hero, one column for one battle. A row has room for
-- exactly one fact, so nobody can write a list into it.
CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER
);

-- The three lists held six facts: 3 + 1 + 2. Here each has its own row.
-- Hero 1 stands in two rows, battle 102 in three: that is what
-- many-to-many looks like. The column hero_ids is gone, because the same
-- fact in two places will one day be two different facts.
INSERT INTO fights (hero_id, battle_id) VALUES
  (1, 102),
  (6, 102),
  (7, 102),
  (1, 103),
  (3, 105),
  (6, 105);
