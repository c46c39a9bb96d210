-- fights is there and holds the links, but the column battle_id
-- is still in heroes. Now two places say where a hero fought.
-- With the next link they will not agree.
--
-- Look next at: the columns of heroes after your last statement.
-- Which one says something that fights says better?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights (hero_id, battle_id)
SELECT id, battle_id FROM heroes WHERE battle_id IS NOT NULL;
