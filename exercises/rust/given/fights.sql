CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id) VALUES
  (1, 101), (1, 102), (1, 103),
  (2, 101),
  (3, 105), (3, 101),
  (5, 104),
  (6, 101), (6, 102), (6, 105),
  (7, 101), (7, 102),
  (8, 101);
