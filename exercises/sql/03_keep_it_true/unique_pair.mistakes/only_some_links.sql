-- A unique index with WHERE looks only at the rows for which its
-- condition is true. The heroes and battles of today may all be among
-- them. One who comes later is not, and then the pair can repeat.
--
-- Look next at: the condition behind WHERE. For which heroes and
-- battles should the rule hold?
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id)
);
CREATE UNIQUE INDEX one_row_a_pair ON fights (hero_id, battle_id)
WHERE hero_id <= 8;
