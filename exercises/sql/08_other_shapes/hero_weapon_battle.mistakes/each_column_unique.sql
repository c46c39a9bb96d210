-- A column that is UNIQUE holds each value once. But a hero
-- stands in one row for each weapon and each battle, and so do
-- weapons and battles. Alone, each of the three must be allowed
-- to repeat.
--
-- Look next at: the second row of the check. Which value is in
-- the table already, and which rule forbids it again?
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL UNIQUE REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL UNIQUE REFERENCES weapons (id),
  battle_id INTEGER NOT NULL UNIQUE REFERENCES battles (id)
);
