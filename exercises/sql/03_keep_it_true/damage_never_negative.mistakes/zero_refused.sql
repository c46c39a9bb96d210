-- Your rule wants more than 0. Heroes who did no damage have 0, and
-- they can't be stored.
--
-- Look next at: the sign in your rule. Put 0 into it: is it true?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER CHECK (damage > 0),
  PRIMARY KEY (hero_id, battle_id)
);
