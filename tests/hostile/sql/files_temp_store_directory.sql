-- sql/unique_pair: error
-- says: PRAGMA temp_store_directory changes
PRAGMA temp_store_directory = '@OUTSIDE@';
PRAGMA temp_store = FILE;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
