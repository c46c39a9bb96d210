-- fault: target_not_unique target_not_unique
CREATE TABLE heroes (id INT, name TEXT);
CREATE TABLE battles (id INT, name TEXT);
CREATE TABLE fights (
  hero_id INT NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INT NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
