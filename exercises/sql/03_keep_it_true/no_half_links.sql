-- No half links
--
-- A friend made this table for another database. SQLite makes it without
-- an error. But here three columns can stay empty (NULL): hero_id and
-- battle_id, which makes half a link, and id, in every row.
-- Change the table, so that none of them can.
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
