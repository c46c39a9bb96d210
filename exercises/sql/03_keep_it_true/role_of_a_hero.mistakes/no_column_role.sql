-- I looked for a column named role in fights, in heroes and in
-- battles, and found none. Under another name I can't tell that it
-- is the role.
--
-- Look next at: the fixed names in the task, and the name of the
-- column that you added.
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
  job       TEXT NOT NULL
            CHECK (job IN ('leader', 'archer', 'scout', 'healer')),
  PRIMARY KEY (hero_id, battle_id)
);
