-- Each step of the recursion cuts the first id off what is left of a list.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes,
  battle_id INTEGER NOT NULL REFERENCES battles
);
WITH RECURSIVE parts (battle_id, hero_id, remaining) AS (
  SELECT battle_id, NULL, hero_ids || ','
  FROM old_fights
  UNION ALL
  SELECT battle_id,
         CAST(substr(remaining, 1, instr(remaining, ',') - 1) AS INTEGER),
         substr(remaining, instr(remaining, ',') + 1)
  FROM parts
  WHERE remaining <> ''
)
INSERT INTO fights (hero_id, battle_id)
SELECT hero_id, battle_id FROM parts WHERE hero_id IS NOT NULL;
