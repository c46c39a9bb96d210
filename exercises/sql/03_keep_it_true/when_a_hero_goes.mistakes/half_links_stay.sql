-- The row is gone, but its links are still there, each with NULL at
-- that end. SET NULL empties the column and keeps the row. Half a
-- link says nothing, and the table accepts new ones, too.
--
-- Look next at: the rows with NULL. Is there anything left that they
-- could tell?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id) ON DELETE SET NULL,
  battle_id INTEGER REFERENCES battles (id) ON DELETE SET NULL,
  PRIMARY KEY (hero_id, battle_id)
);
