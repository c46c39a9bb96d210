-- The columns are numbered: one for the first hero, one for the
-- second, one for the third. A fourth hero has no column. And who
-- looks for hero 6 must look into every column.
--
-- Look next at: a battle with four heroes. Could four rows hold what
-- four columns would?
CREATE TABLE fights (
  battle_id INTEGER,
  hero1_id  INTEGER,
  hero2_id  INTEGER,
  hero3_id  INTEGER
);
INSERT INTO fights (battle_id, hero1_id, hero2_id, hero3_id) VALUES
  (102, 1, 6,    7),
  (103, 1, NULL, NULL),
  (105, 3, 6,    NULL);
