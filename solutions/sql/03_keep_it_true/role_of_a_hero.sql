-- "Leader" is not true of Achilles, and not of Troy. It is true of
-- Achilles at Troy, and that is one row of fights. Facts about a link
-- stand in the row of the link.
--
-- CHECK refuses what is false, but with NULL it can't tell; so NOT NULL
-- stands beside it. In the CHECK, role is the name of a column and has no
-- quotes; 'leader' is a text. The key stays as it was: with role in it,
-- Achilles could be at Troy twice.
--
-- When the list of roles changes often, a table roles with a foreign key
-- to it is better: then a new role is a new row.
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
  PRIMARY KEY (hero_id, battle_id)
);
