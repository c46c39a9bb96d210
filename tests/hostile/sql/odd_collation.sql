-- sql/unique_pair: error
-- says: stopped here
CREATE TABLE fights (
  hero_id   INTEGER COLLATE nothing REFERENCES heroes (id),
  battle_id INTEGER COLLATE nothing REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
