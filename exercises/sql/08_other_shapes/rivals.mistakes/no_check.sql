-- The key refuses a pair that is written the same way twice.
-- Hector and Achilles in the other order is another pair for it,
-- and so is Hector with Hector. No rule compares the two columns.
--
-- Look next at: the two ids within one row. Which pairs of
-- numbers should be refused?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id)
);
