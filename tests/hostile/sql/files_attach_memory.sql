-- sql/unique_pair: error
-- says: ATTACH opens another database file.
ATTACH ':memory:' AS other;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
