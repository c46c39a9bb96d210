-- Your rule refuses one number and accepts all others. There are many
-- numbers below 0.
--
-- Look next at: the sign in your rule. Which sign compares a number
-- with all that are smaller?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER CHECK (damage <> -1),
  PRIMARY KEY (hero_id, battle_id)
);
