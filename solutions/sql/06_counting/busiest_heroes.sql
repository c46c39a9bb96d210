-- The subquery finds the greatest number. LIMIT 1 does no harm there: even
-- if several heroes have it, the number is one and the same. HAVING then
-- keeps every hero with this number, one or many.
--
-- If nobody fought, there are no groups, and no row comes out.
--
-- MAX over the counted numbers, or RANK() in a window, is right as well.
SELECT heroes.id, heroes.name, COUNT(*) AS battles
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(*) = (
  SELECT COUNT(*)
  FROM fights
  GROUP BY hero_id
  ORDER BY COUNT(*) DESC
  LIMIT 1
);
