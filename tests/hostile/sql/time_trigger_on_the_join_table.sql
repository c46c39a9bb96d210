-- sql/unique_pair: error
-- says: This ran too long, so it was stopped.
-- It waits for our own rows.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TRIGGER slow AFTER INSERT ON fights BEGIN
  INSERT INTO fights WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n WHERE i < 0;
END;
