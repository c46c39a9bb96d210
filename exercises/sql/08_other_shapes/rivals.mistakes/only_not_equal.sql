-- Your rule refuses a pair of equal ids. But 1 and 2 are not
-- equal, and 2 and 1 are not equal either, so both orders are
-- accepted, and one fact can be there twice.
--
-- Look next at: the pairs (1, 2) and (2, 1). Which comparison is
-- true for only one of them?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id <> rival_id)
);
