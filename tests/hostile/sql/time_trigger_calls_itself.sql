-- sql/unique_pair: error
-- says: triggers nested too deep
-- Each row that is written writes the next one.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
PRAGMA recursive_triggers = ON;
CREATE TABLE t (x);
CREATE TRIGGER again AFTER INSERT ON t BEGIN INSERT INTO t VALUES (NEW.x + 1); END;
INSERT INTO t VALUES (1);
