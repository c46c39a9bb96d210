-- WITHOUT ROWID keeps the rows in the order of the key, and STRICT
-- takes numbers only.
CREATE TABLE was_there (
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  PRIMARY KEY (battle_id, hero_id)
) STRICT, WITHOUT ROWID;
