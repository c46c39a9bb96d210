-- sql/unique_pair: failed
-- says: it had 8 rows, now it has 0
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
DELETE FROM heroes;
DELETE FROM battles;
