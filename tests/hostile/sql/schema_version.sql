-- sql/unique_pair: error
-- says: PRAGMA schema_version changes
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
PRAGMA schema_version = 999;
