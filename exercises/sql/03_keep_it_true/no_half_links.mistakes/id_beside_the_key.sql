-- The pair is the primary key now, and that is enough to know a row by.
-- But the column id is still there, and nothing gives it a value.
-- SQLite takes SERIAL for the name of a type and says nothing.
--
-- Look next at: the column id. Does your table still need it?
CREATE TABLE fights (
  id        SERIAL,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
