-- A hero or a weapon has no id now: the column stayed empty. SQLite
-- fills an id by itself only where it is declared with one type. It
-- does not know SERIAL or AUTO_INCREMENT, and INT is not enough.
--
-- Look next at: the word between id and PRIMARY KEY in heroes and in
-- weapons. Which type did the lesson of chapter 3 name?
CREATE TABLE heroes (
  id   SERIAL PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   SERIAL PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
