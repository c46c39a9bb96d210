-- notes: delete_refused
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE battles (code TEXT PRIMARY KEY NOT NULL CHECK (length(code) > 1), name TEXT) STRICT;
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle TEXT NOT NULL REFERENCES battles (code) ON DELETE RESTRICT,
  PRIMARY KEY (battle, hero_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fights_by_hero ON fights (hero_id);
