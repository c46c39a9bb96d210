-- sql/unique_pair: passed
-- A temporary table hides the one that is given, also from the judge: its rows are the same, and the table is sound.
CREATE TEMP TABLE heroes AS SELECT * FROM main.heroes;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
