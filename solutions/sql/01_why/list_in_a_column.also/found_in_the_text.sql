-- The facts are read out of the old table: a hero belongs to a list when
-- the text holds the id between two commas.
CREATE TABLE fights (
  id     INTEGER PRIMARY KEY,
  hero   INTEGER NOT NULL,
  battle INTEGER NOT NULL,
  UNIQUE (hero, battle)
);
INSERT INTO fights (hero, battle)
SELECT heroes.id, old_fights.battle_id
FROM old_fights
JOIN heroes ON instr(',' || old_fights.hero_ids || ',', ',' || heroes.id || ',') > 0;
