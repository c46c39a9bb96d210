-- SET NULL empties the column when the hero is deleted. What is
-- left of the pair is half a pair. If the column may not be
-- empty, the delete is refused.
--
-- Look next at: the row after its hero is gone. What does it
-- still say?
CREATE TABLE rivals (
  id       INTEGER PRIMARY KEY,
  hero_id  INTEGER REFERENCES heroes (id) ON DELETE SET NULL,
  rival_id INTEGER REFERENCES heroes (id) ON DELETE SET NULL,
  UNIQUE (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
