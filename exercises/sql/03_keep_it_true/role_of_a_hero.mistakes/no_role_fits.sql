-- Your CHECK is true for none of the four roles, so every row is
-- refused. Is it the role of the row that is compared? "roles" in
-- double quotes is no column here, so SQLite takes it for a text, and
-- says nothing. And is it compared with four texts? One long text, or
-- AND between the roles, fits no role.
--
-- Look next at: your condition. Put 'leader' in the place of the
-- column, read it aloud: which texts are compared with each other?
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
            CHECK ("roles" IN ('leader', 'archer', 'scout', 'healer')),
  PRIMARY KEY (hero_id, battle_id)
);
