-- sql/unique_pair: error
-- says: A virtual table is run by an extension of SQLite.
CREATE VIRTUAL TABLE t USING csv(filename = '@OUTSIDE@/secret.sql');
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
