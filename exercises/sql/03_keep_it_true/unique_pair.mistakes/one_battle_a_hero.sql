-- Your rule covers the hero's column alone. It says: no hero may
-- come twice. So each hero has room for one battle.
--
-- Look next at: the second row of the same hero. What is different
-- in it, and does your rule look at that?
CREATE TABLE fights (
  hero_id   INTEGER PRIMARY KEY REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id)
);
