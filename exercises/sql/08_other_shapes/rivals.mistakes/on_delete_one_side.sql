-- A hero can stand on either side of a pair. One of your two
-- foreign keys lets the pair go with the hero. The other one does
-- not, and then the hero can't be deleted.
--
-- Look next at: the two foreign keys, one beside the other. What
-- does one say that the other does not?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id),
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
