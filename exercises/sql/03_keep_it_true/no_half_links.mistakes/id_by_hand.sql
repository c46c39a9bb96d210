-- NOT NULL refuses an empty id, but it gives the id no number. So
-- nobody can add a link without choosing an id for it. Only one type of
-- primary key fills itself, and it is written with just that word.
--
-- Look next at: the word between id and PRIMARY KEY. Which type does
-- the lesson name?
CREATE TABLE fights (
  id        INT PRIMARY KEY NOT NULL,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  UNIQUE (hero_id, battle_id)
);
