-- sql/unique_pair: failed
-- says: \e[2J\e[1;1Hsql/unique_pair passed\u{202e}
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TRIGGER t BEFORE INSERT ON fights BEGIN SELECT RAISE(ABORT, '[2J[1;1Hsql/unique_pair   passed‮'); END;
