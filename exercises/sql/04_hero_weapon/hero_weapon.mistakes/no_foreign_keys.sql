-- Without foreign keys SQLite does not know that the numbers are ids
-- of rows elsewhere. It accepts any number, and it lets a hero or a
-- weapon go while links still point there.
--
-- Look next at: the columns of the link. What would tell SQLite where
-- their numbers must exist?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL,
  weapon_id INTEGER NOT NULL,
  PRIMARY KEY (hero_id, weapon_id)
);
