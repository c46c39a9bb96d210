-- sql/unique_pair: error
-- says: VACUUM writes a database file anew.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
VACUUM INTO '@OUTSIDE@/made.db';
