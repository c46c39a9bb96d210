-- A CHECK refuses what is false. With NULL it can't tell: "is no
-- value one of these four?" is neither true nor false, so the row is
-- accepted.
--
-- Look next at: the row with NULL. Which rule says that a value must
-- be there?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT
            CHECK (role IN ('leader', 'archer', 'scout', 'healer')),
  PRIMARY KEY (hero_id, battle_id)
);
