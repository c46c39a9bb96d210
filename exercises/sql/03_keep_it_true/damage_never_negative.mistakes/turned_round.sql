-- CHECK says what must be true of a row. Yours says what is
-- forbidden, so good rows are refused and bad ones are accepted.
--
-- Look next at: your rule. Put 5 into it, then -1. For which of them
-- is it true?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER CHECK (damage < 0),
  PRIMARY KEY (hero_id, battle_id)
);
