-- Both ends are heroes, so both columns point at the same table. A rivalry
-- has no direction. CHECK (hero_id < rival_id) leaves one way to write each
-- pair: then the primary key, which compares rows, finds every repeat. It
-- also refuses a pair of equal ids, since no number is smaller than itself.
--
-- NOT NULL is needed beside it: with a NULL the comparison is not known,
-- and a CHECK refuses only what is false. Both sides need ON DELETE
-- CASCADE, because a hero can stand on either.
--
-- UNIQUE (hero_id, rival_id) with an id of its own would do as well, and so
-- would CHECK (rival_id > hero_id).
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
