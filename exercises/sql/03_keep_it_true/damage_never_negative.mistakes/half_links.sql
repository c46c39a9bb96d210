-- A primary key of two columns does not keep NULL out in SQLite. A
-- foreign key does not, either: NULL is not looked up.
--
-- Look next at: hero_id and battle_id. Which two words say that a
-- column may not be empty?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  damage    INTEGER CHECK (damage >= 0),
  PRIMARY KEY (hero_id, battle_id)
);
