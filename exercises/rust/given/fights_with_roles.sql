CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id, role) VALUES
  (1, 101, 'leader'), (1, 102, 'scout'), (1, 103, NULL),
  (2, 101, 'archer'),
  (3, 105, 'scout'), (3, 101, 'healer'),
  (5, 104, NULL),
  (6, 101, 'scout'), (6, 102, 'leader'), (6, 105, NULL),
  (7, 101, 'leader'), (7, 102, 'scout'),
  (8, 101, 'archer');
