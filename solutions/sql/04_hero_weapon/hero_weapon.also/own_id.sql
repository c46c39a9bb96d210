-- An id of its own, a unique pair, and rules on lines of their own. The
-- join table stands first: SQLite looks for the others when a row comes.
CREATE TABLE heroes_weapons (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  weapon_id INTEGER NOT NULL,
  hero_id   INTEGER NOT NULL,
  since     TEXT NOT NULL DEFAULT CURRENT_DATE,
  UNIQUE (weapon_id, hero_id),
  FOREIGN KEY (weapon_id) REFERENCES weapons (id),
  FOREIGN KEY (hero_id) REFERENCES heroes (id) ON DELETE CASCADE
);
CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, home TEXT);
