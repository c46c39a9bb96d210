-- NOT NULL refuses an empty id, but it gives no number. So no hero
-- and no weapon can be added, unless somebody chooses an id each time.
-- SQLite fills an id by itself where it is declared with one type only.
--
-- Look next at: the word between id and PRIMARY KEY in heroes and in
-- weapons. Which type did the lesson of chapter 3 name?
CREATE TABLE heroes (
  id   INT PRIMARY KEY NOT NULL,
  name TEXT
);

CREATE TABLE weapons (
  id   INT PRIMARY KEY NOT NULL,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id) ON DELETE RESTRICT,
  PRIMARY KEY (hero_id, weapon_id)
);
