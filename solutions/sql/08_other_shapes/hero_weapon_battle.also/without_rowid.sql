-- WITHOUT ROWID: the columns of the primary key are never NULL.
CREATE TABLE uses (
  hero_id   INTEGER REFERENCES heroes (id),
  weapon_id INTEGER REFERENCES weapons (id),
  battle_id INTEGER REFERENCES battles (id),
  times     INTEGER NOT NULL DEFAULT 1 CHECK (times > 0),
  PRIMARY KEY (weapon_id, hero_id, battle_id)
) WITHOUT ROWID;
