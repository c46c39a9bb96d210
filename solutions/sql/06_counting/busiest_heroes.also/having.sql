-- Groups are picked with HAVING. LIMIT 1 is safe for the number alone.
SELECT heroes.id, heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(fights.hero_id) = (
  SELECT COUNT(fights.hero_id)
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
  ORDER BY 1 DESC
  LIMIT 1
);
