-- A battle can go, and the links go, too. But a hero can't go while
-- links point at the hero. Each foreign key is a rule for one side
-- only.
--
-- Look next at: the two foreign keys, side by side. What does one
-- say that the other does not?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
