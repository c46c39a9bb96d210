-- A window counts without making groups; DISTINCT with the id keeps
-- namesakes apart.
SELECT name, n FROM (
  SELECT DISTINCT heroes.id, heroes.name,
         COUNT(fights.battle_id) OVER (PARTITION BY heroes.id) AS n
  FROM heroes LEFT JOIN fights ON fights.hero_id = heroes.id
);
