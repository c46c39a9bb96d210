-- sql/unique_pair: failed
-- says: foreign key mismatch
ALTER TABLE heroes RENAME TO real;
CREATE VIEW heroes AS SELECT * FROM real;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
