-- A column that is UNIQUE, or the primary key alone, holds each
-- value once. Then a hero has one rival at most. It is the pair
-- that may not repeat, not the hero.
--
-- Look next at: the two rows for Achilles with two rivals. Which
-- rule of your table refuses the second?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL UNIQUE REFERENCES heroes (id) ON DELETE CASCADE,
  rival_id INTEGER NOT NULL UNIQUE REFERENCES heroes (id) ON DELETE CASCADE,
  CHECK (hero_id < rival_id)
);
