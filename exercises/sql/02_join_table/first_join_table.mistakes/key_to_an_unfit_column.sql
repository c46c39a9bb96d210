-- A foreign key looks its number up in the column you named. SQLite
-- can't use that column: it must exist, and it must be a primary key
-- or UNIQUE. CREATE TABLE does not check this. Every link fails.
--
-- Look next at: the names in brackets behind REFERENCES. Which
-- column of that table holds its id?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (hero_id),
  battle_id INTEGER REFERENCES battles (battle_id)
);
