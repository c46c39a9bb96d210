-- fault: missing_column
CREATE TABLE heroes (id INT UNIQUE, name TEXT);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE fights (
  hero_id INT NOT NULL REFERENCES heroes ON DELETE CASCADE,
  battle_id INT NOT NULL REFERENCES battles ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
