-- The greatest number is taken from the battles: how many heroes one
-- battle had. No hero has to have that many.
--
-- Look next at: the GROUP BY in your subquery. Of what does it count the
-- rows?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(*) = (
  SELECT COUNT(*)
  FROM fights
  GROUP BY battle_id
  ORDER BY COUNT(*) DESC
  LIMIT 1
);
