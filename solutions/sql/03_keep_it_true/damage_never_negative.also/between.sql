-- BETWEEN, with the greatest number that SQLite can store as upper end.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER NOT NULL
            CHECK (damage BETWEEN 0 AND 9223372036854775807),
  UNIQUE (hero_id, battle_id)
) STRICT;
