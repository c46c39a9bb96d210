-- GROUP BY name puts the battles of all heroes with the same name
-- together. So two heroes called Ajax can be the busiest, as one.
--
-- Look next at: the hero's number. In which battles was this one hero?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name
HAVING COUNT(*) = (
  SELECT COUNT(*)
  FROM fights
  JOIN heroes ON heroes.id = fights.hero_id
  GROUP BY heroes.name
  ORDER BY COUNT(*) DESC
  LIMIT 1
);
