-- REFERENCES heroes (id) says: this number must be the id of a row in
-- heroes. So a link to a hero who does not exist is refused, and the same
-- holds for battles. Both columns may repeat, because no rule forbids it:
-- that is what makes it many-to-many.
--
-- REFERENCES heroes alone means the primary key of heroes, which is the
-- same column. The rule may also stand on a line of its own:
-- FOREIGN KEY (hero_id) REFERENCES heroes (id).
--
-- A pair can still stand there twice. Chapter 3 takes care of that.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id)
);
