-- SQLite fills an id by itself only where it is declared with one
-- type. It does not know SERIAL or AUTO_INCREMENT, and INT is not
-- enough. The id gets no number, and SQLite lets it be NULL.
--
-- Look next at: the word between id and PRIMARY KEY. Which type does
-- the lesson name?
CREATE TABLE fights (
  id        INT PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  UNIQUE (hero_id, battle_id)
);
