-- CHECK (damage >= 0) is asked for each row that goes in, and for each
-- change. The row is refused when the condition is false. Where damage is
-- empty the condition is neither true nor false, and the row is accepted;
-- with NOT NULL it would not be.
--
-- INTEGER UNSIGNED, as other databases know it, is accepted by SQLite and
-- means INTEGER. The word refuses nothing.
--
-- The same rule may be written as a table's rule after the columns, or with
-- BETWEEN, NOT or abs().
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER CHECK (damage >= 0),
  PRIMARY KEY (hero_id, battle_id)
);
