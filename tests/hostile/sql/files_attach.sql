-- sql/unique_pair: error
-- says: ATTACH opens another database file.
ATTACH '@OUTSIDE@/made.db' AS other;
CREATE TABLE other.t (x);
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
