-- One end of the link must have a value, the other need not. The
-- column for the hero accepts NULL: no rule speaks against it.
--
-- Look next at: the two link columns, side by side. What does one
-- have that the other does not?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
