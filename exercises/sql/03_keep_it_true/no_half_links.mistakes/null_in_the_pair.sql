-- In most databases a primary key is never NULL. SQLite is different:
-- a primary key of several columns accepts NULL, even many times.
-- And a foreign key has nothing to look up where there is no value.
--
-- Look next at: the row with NULL. Which rule says that a value must
-- be there?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
