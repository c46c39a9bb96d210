-- SQLite fills an id by itself only where it is declared with one
-- type. It does not know SERIAL or AUTO_INCREMENT, and INT is not
-- enough. The id gets no number, and SQLite lets it be NULL.
--
-- Look next at: the id of your table in the middle, the word in front
-- of PRIMARY KEY. Which type did the lesson of chapter 3 name?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  id        SERIAL PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  UNIQUE (hero_id, weapon_id)
);
