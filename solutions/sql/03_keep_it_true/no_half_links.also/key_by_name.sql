-- An id with a default of its own is filled, too: here by a random text.
CREATE TABLE was_there (
  code      TEXT NOT NULL PRIMARY KEY DEFAULT (hex(randomblob(8))),
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  UNIQUE (battle_id, hero_id)
) STRICT;
