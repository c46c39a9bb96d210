-- A battle is one row in battles, with room for one role. At Troy,
-- Achilles was a leader and Hector an archer: the second role takes
-- the place of the first, and the first is lost.
--
-- Look next at: which row names both, the hero and the battle that
-- the role is about?
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT,
  role TEXT NOT NULL CHECK (role IN ('leader', 'archer', 'scout', 'healer'))
);

CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
