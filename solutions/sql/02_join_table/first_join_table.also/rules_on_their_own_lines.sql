-- The foreign keys stand after the columns, and the columns of the two
-- together are the primary key.
CREATE TABLE fights (
  battle_id INTEGER NOT NULL,
  hero_id   INTEGER NOT NULL,
  PRIMARY KEY (hero_id, battle_id),
  FOREIGN KEY (battle_id) REFERENCES battles (id) ON DELETE CASCADE,
  FOREIGN KEY (hero_id)   REFERENCES heroes (id)  ON DELETE CASCADE
) WITHOUT ROWID;
