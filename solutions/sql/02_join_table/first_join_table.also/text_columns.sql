-- Text columns work as well: SQLite turns the text '1' into the number
-- that heroes.id holds when it looks it up.
CREATE TABLE fights (
  hero_id   TEXT REFERENCES heroes (id) DEFERRABLE INITIALLY DEFERRED,
  battle_id TEXT REFERENCES battles (id) DEFERRABLE INITIALLY DEFERRED,
  note      TEXT NOT NULL DEFAULT ''
);
