-- Nothing here looks at the number. In some other databases UNSIGNED
-- refuses numbers below 0. SQLite reads such a word as part of the
-- name of the type and makes a plain integer column of it.
--
-- Look next at: the column damage. Is there a rule in it, or only a
-- type?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER UNSIGNED,
  PRIMARY KEY (hero_id, battle_id)
);
