-- The two columns are compared with each other, in every row
-- alone. Nothing compares one row with the others. So the same
-- pair can be put in as often as somebody likes.
--
-- Look next at: the two equal rows. Which columns, together, may
-- not repeat?
CREATE TABLE rivals (
  id       INTEGER PRIMARY KEY,
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  CHECK (hero_id < rival_id)
);
