-- sql/unique_pair: failed
-- says: There is no table named heroes.
-- What we link is gone.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
DROP TABLE heroes;
