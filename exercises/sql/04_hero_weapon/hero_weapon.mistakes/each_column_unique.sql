-- Two rules stand here, one for each column. They say: no hero may
-- come twice, and no weapon may come twice. But a hero with many
-- weapons stands in many rows.
--
-- Look next at: the rows for one hero with two weapons. Which value
-- is in both, and may that be?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE weapons (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE arms (
  hero_id   INTEGER NOT NULL UNIQUE REFERENCES heroes (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL UNIQUE REFERENCES weapons (id) ON DELETE RESTRICT
);
