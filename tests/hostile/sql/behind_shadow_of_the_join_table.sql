-- sql/unique_pair: failed
-- says: Your table accepted it both times.
-- A sound table hides behind a temporary one without rules.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TEMP TABLE fights (hero_id INTEGER, battle_id INTEGER);
