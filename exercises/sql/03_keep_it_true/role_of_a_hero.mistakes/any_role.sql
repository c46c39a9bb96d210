-- The role has its place, but the column accepts any text. TEXT says
-- of which type a value is. It does not say which values are allowed.
--
-- Look next at: a rule that looks at the value. How did the lesson
-- keep heard_from to three words?
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
  role      TEXT NOT NULL,
  PRIMARY KEY (hero_id, battle_id)
);
