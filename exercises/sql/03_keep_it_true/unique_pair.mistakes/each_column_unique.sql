-- Two rules stand here, one for each column. They say: no hero may
-- come twice, and no battle may come twice. But a hero with many
-- battles stands in many rows.
--
-- Look next at: the rows for one hero in two battles. Which value is
-- in both, and may that be?
CREATE TABLE fights (
  hero_id   INTEGER UNIQUE REFERENCES heroes (id),
  battle_id INTEGER UNIQUE REFERENCES battles (id)
);
