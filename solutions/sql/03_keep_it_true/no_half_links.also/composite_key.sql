-- No id: the pair itself is the key.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  PRIMARY KEY (hero_id, battle_id),
  FOREIGN KEY (hero_id) REFERENCES heroes,
  FOREIGN KEY (battle_id) REFERENCES battles
);
