-- sql/unique_pair: error
-- says: ATTACH opens another database file.
ATTACH 'file:@OUTSIDE@/secret.sql?mode=ro&immutable=1' AS other;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
