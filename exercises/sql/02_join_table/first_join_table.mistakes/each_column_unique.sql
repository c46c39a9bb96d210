-- A column that is UNIQUE, or the primary key alone, holds each
-- value once. But the id of a hero stands in one row for each
-- battle, and the id of a battle in one row for each hero. They must
-- repeat.
--
-- Look next at: the two rows for one hero in two battles. Which rule
-- of your table refuses the second?
CREATE TABLE fights (
  hero_id   INTEGER UNIQUE REFERENCES heroes (id),
  battle_id INTEGER UNIQUE REFERENCES battles (id)
);
