-- A hero can go, and the links go, too. But a battle can't go while
-- links point at it. Each foreign key is a rule for one side only.
--
-- Look next at: the two foreign keys, side by side. What does one
-- say that the other does not?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
