-- For SQLite 'Leader' and 'leader' are two different texts. Your rule
-- accepts the one with the other letters, and refuses the one that
-- the task asks for.
--
-- Look next at: the four roles in the task and the four in your
-- rule, letter by letter.
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
            CHECK (role IN ('Leader', 'Archer', 'Scout', 'Healer')),
  PRIMARY KEY (hero_id, battle_id)
);
