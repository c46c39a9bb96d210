CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  day       INTEGER NOT NULL,
  PRIMARY KEY (hero_id, battle_id, day)
);
INSERT INTO fights (hero_id, battle_id, day) VALUES
  (1, 101, 1), (1, 101, 2), (1, 102, 1), (1, 103, 1),
  (2, 101, 1), (2, 101, 2),
  (3, 105, 1), (3, 101, 2),
  (5, 104, 1),
  (6, 101, 2), (6, 102, 1), (6, 105, 1),
  (7, 101, 1), (7, 102, 2),
  (8, 101, 1), (8, 101, 3);
