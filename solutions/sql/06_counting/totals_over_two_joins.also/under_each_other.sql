-- The two lists under each other instead of side by side.
SELECT h.id, h.name, SUM(list.damage), SUM(list.gold)
FROM heroes AS h
JOIN (
  SELECT hero_id, damage, 0 AS gold FROM fights
  UNION ALL
  SELECT hero_id, 0, gold FROM prizes
  UNION ALL
  SELECT id, 0, 0 FROM heroes
) AS list ON list.hero_id = h.id
GROUP BY h.id, h.name;
