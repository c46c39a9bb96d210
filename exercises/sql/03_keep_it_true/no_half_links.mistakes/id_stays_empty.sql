-- SQLite does not know SERIAL or AUTO_INCREMENT; it takes such a word
-- for the name of a type and says nothing. INT PRIMARY KEY is not
-- enough either. The id gets no number, and SQLite lets a primary key
-- like this one be NULL.
--
-- Look next at: the word between id and PRIMARY KEY. Which type does
-- the lesson name?
CREATE TABLE fights (
  id        SERIAL PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  UNIQUE (hero_id, battle_id)
);
