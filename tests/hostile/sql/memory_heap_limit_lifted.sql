-- sql/unique_pair: error
-- says: PRAGMA hard_heap_limit changes how the database works inside.
PRAGMA hard_heap_limit = 0;
PRAGMA soft_heap_limit = 0;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
