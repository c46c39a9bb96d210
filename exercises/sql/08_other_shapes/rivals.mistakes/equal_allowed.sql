-- Your rule puts the smaller id first, but it is also true when
-- both ids are equal. So Hector can be the rival of Hector.
--
-- Look next at: your comparison. What does it say about 2 and 2?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id <= rival_id)
);
