-- NOT NULL at both ends: no half links. A foreign key does not look up
-- NULL, and UNIQUE does not compare it, so neither would refuse it.
--
-- INTEGER PRIMARY KEY, exactly these words, is SQLite's own row number:
-- it is filled when nobody gives a value, and it is never NULL.
--
-- Without an id, PRIMARY KEY (hero_id, battle_id) does the same work. The
-- two NOT NULL are needed there, too: SQLite accepts NULL in a composite
-- primary key, unless the table is WITHOUT ROWID.
CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  UNIQUE (hero_id, battle_id)
);
