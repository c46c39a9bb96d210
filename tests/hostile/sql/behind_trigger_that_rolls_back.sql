-- sql/unique_pair: failed
-- says: SQLite refused: no
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TRIGGER t AFTER INSERT ON fights BEGIN SELECT RAISE(ROLLBACK, 'no'); END;
