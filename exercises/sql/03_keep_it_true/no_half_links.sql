-- No half links
--
-- A friend brought this table from another database. SQLite makes it
-- without an error. But it accepts half a link, a hero without a battle,
-- and the id stays empty in every row. Change the table, so that neither
-- can happen.
--
-- heroes (id, name, home)    battles (id, name, year)
--
-- your answer

CREATE TABLE fights (
  id        SERIAL PRIMARY KEY,
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  UNIQUE (hero_id, battle_id)
);
