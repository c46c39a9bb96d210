-- SQLite accepts NULL in a primary key of several columns, and in
-- UNIQUE. A foreign key has nothing to look up where there is no
-- value.
--
-- Look next at: the row with NULL. Which rule says that a value must
-- be there?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
