-- Your rule covers the battle's column alone. It says: no battle may
-- come twice. So each battle has room for one hero.
--
-- Look next at: the second row of the same battle. What is different
-- in it, and does your rule look at that?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER PRIMARY KEY REFERENCES battles (id)
);
