CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER NOT NULL,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id, damage) VALUES
  (1, 101, 90), (1, 102, 40), (1, 103, 40),
  (2, 101, 70),
  (3, 105, 50), (3, 101, 30),
  (5, 104, 80),
  (6, 101, 60), (6, 102, 20), (6, 105, 60),
  (7, 101, 50), (7, 102, 30),
  (8, 101, 20);
