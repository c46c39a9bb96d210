-- A foreign key looks its number up in the table you named. At least
-- one of yours names the other table: there the id of a hero is
-- looked up among the battles, or the id of a battle among the
-- heroes. It is not found, so the link is refused.
--
-- Look next at: each column and the table behind its REFERENCES. Do
-- they belong together?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES battles (id),
  battle_id INTEGER REFERENCES heroes (id)
);
