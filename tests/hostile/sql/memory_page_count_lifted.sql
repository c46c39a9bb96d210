-- sql/unique_pair: error
-- says: PRAGMA max_page_count changes
PRAGMA max_page_count = 1000000000;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
