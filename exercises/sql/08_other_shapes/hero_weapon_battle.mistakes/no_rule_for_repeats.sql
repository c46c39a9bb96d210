-- Nothing compares a new row with those that are there. An id of
-- its own does not help: it is different in every row, so no two
-- rows are ever equal.
--
-- Look next at: the two rows, without their id. Which columns,
-- together, may not repeat?
CREATE TABLE uses (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id)
);
