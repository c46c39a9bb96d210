-- Columns first, then every rule on a line of its own.
CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  damage    INTEGER NOT NULL DEFAULT 0,
  UNIQUE (battle_id, hero_id),
  FOREIGN KEY (hero_id)   REFERENCES heroes (id),
  FOREIGN KEY (battle_id) REFERENCES battles (id),
  CONSTRAINT damage_is_never_negative CHECK (NOT damage < 0)
);
