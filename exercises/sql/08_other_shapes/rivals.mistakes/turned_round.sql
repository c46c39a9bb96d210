-- CHECK says what must be true of each row. Yours asks for the greater
-- id first, and the task for the smaller one.
--
-- Look next at: your CHECK. Put 1 for hero_id and 2 for rival_id into
-- it: is it true?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id > rival_id)
);
