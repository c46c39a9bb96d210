-- The roles are rows of a table of their own, and a foreign key looks
-- each role up there. A new role is a new row, not a new table.
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE roles (name TEXT PRIMARY KEY);
INSERT INTO roles (name) VALUES ('leader'), ('archer'), ('scout'), ('healer');

CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT NOT NULL REFERENCES roles (name),
  PRIMARY KEY (hero_id, battle_id)
);
