-- One column for one hero, one column for one battle. A row has room for
-- exactly one fact, so nobody can write a list into it.
CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER
);

-- The three rows of old_fights hold six facts: 3 + 1 + 2. Here each has
-- its own row. Hero 1 stands in two rows, battle 102 in three: that is
-- what many-to-many looks like.
INSERT INTO fights (hero_id, battle_id) VALUES
  (1, 102),
  (6, 102),
  (7, 102),
  (1, 103),
  (3, 105),
  (6, 105);
