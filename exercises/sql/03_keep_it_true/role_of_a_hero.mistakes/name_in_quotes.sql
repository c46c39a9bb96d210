-- Your CHECK refuses every role. Between quotes stands a text, and
-- this text is compared with the list, never the role of the row.
-- Double quotes are for names. But if no column has that name,
-- SQLite takes it for a text, too, and says nothing.
--
-- Look next at: the word in front of IN. Is it the name of a column,
-- letter by letter and without single quotes?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT NOT NULL
            CHECK ("roles" IN ('leader', 'archer', 'scout', 'healer')),
  PRIMARY KEY (hero_id, battle_id)
);
