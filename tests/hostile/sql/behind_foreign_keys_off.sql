-- sql/unique_pair: failed
-- says: your script switches them off
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
PRAGMA foreign_keys = OFF;
