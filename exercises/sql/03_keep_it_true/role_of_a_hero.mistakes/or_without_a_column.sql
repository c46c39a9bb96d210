-- OR joins whole conditions. role = 'leader' is one. 'archer' alone
-- is not: it compares nothing, so it is never true. That leaves one
-- role that is accepted.
--
-- Look next at: what stands on each side of each OR. Which of them
-- names the column?
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
  role      TEXT NOT NULL
            CHECK (role = 'leader' OR 'archer' OR 'scout' OR 'healer'),
  PRIMARY KEY (hero_id, battle_id)
);
