-- A primary key of two columns is a composite key. The two together may
-- not repeat, each alone may: that is many-to-many, with every pair once.
--
-- UNIQUE (hero_id, battle_id) says the same. It is the one to take when
-- the rows have an id of their own: the id tells the rows apart, but only
-- the pair can say that a fact is there already.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
