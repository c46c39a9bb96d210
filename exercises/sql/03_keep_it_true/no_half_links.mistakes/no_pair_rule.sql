-- Each row is whole now, and each has an id. But the rule that the
-- pair may not repeat is gone. An id is different in every row, so
-- it can't stop a pair that comes back.
--
-- Look next at: the last line of the table as you got it. What did
-- it say about the two columns together?
CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id)
);
