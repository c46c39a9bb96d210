-- A CHECK refuses a row only when it comes out false. 1 < NULL is
-- not false: it is NULL, not known. So the row is accepted, and
-- the primary key does not mind the NULL either.
--
-- Look next at: the column that was empty. Which rule says that
-- it must hold something?
CREATE TABLE rivals (
  hero_id  INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
