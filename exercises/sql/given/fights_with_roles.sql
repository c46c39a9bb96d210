CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT NOT NULL,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id, role) VALUES
  (1, 101, 'spear'), (1, 102, 'leader'), (1, 103, 'spear'),
  (2, 101, 'leader'),
  (3, 105, 'rider'), (3, 101, 'archer'),
  (5, 104, 'archer'),
  (6, 101, 'rider'), (6, 102, 'spear'), (6, 105, 'rider'),
  (7, 101, 'leader'), (7, 102, 'spear'),
  (8, 101, 'archer');
