CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE rivalries (
  older_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  younger_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  UNIQUE (younger_id, older_id),
  CHECK (older_id > younger_id)
);
CREATE INDEX rivalries_by_older ON rivalries (older_id);
