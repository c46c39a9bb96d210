-- The role is part of your key. So the key sees two different rows
-- when the same hero comes to the same battle in another role.
--
-- Look next at: the columns in the brackets of PRIMARY KEY. What may
-- not repeat: hero and battle, or hero, battle and role?
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
            CHECK (role IN ('leader', 'archer', 'scout', 'healer')),
  PRIMARY KEY (hero_id, battle_id, role)
);
