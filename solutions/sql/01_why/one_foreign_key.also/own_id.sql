-- The rows have a number of their own, and room for a note. The entity
-- tables have more columns than asked for.
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  home TEXT
);
CREATE TABLE battles (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  year INTEGER
);
CREATE TABLE campaign (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  hero_id   INT,
  battle_id INT,
  note      TEXT
);
