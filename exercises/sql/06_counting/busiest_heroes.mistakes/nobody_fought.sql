-- LEFT JOIN lets in heroes without fights, with the number 0. When no
-- hero has a fight, 0 is the greatest number, and all heroes come out.
--
-- Look next at: your join. Which heroes should be counted at all?
SELECT heroes.id, heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(fights.hero_id) = (
  SELECT COUNT(fights.hero_id)
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
  ORDER BY COUNT(fights.hero_id) DESC
  LIMIT 1
);
