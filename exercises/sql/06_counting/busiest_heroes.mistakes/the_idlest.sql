-- The greatest number comes last when the order goes up. So the query
-- found the smallest number.
--
-- Look next at: the ORDER BY before LIMIT. In which direction does it
-- go?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(*) = (
  SELECT COUNT(*)
  FROM fights
  GROUP BY hero_id
  ORDER BY COUNT(*)
  LIMIT 1
);
