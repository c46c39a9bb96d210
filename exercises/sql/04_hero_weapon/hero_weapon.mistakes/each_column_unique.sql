-- A rule covers one column alone. It says that this value may not
-- come twice. But a hero with many weapons stands in many rows, and
-- so does a weapon with many heroes.
--
-- Look next at: the second row, the one that was refused. Which value
-- is in both rows, and may that be?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL UNIQUE REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL UNIQUE REFERENCES weapons (id) ON DELETE RESTRICT
);
