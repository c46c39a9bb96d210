-- sql/unique_pair: error
-- says: Your script ends inside a transaction.
BEGIN;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
COMMIT;
PRAGMA foreign_keys = OFF;
BEGIN;
