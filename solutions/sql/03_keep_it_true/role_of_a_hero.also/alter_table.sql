-- The column is added after the tables were made. SQLite asks for a
-- default, because rows could be there already.
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
  PRIMARY KEY (hero_id, battle_id)
);

ALTER TABLE fights ADD COLUMN role TEXT NOT NULL DEFAULT 'scout'
  CONSTRAINT known_role CHECK (role = 'leader' OR role = 'archer' OR role = 'scout' OR role = 'healer');
