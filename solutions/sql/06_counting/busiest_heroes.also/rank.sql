-- RANK gives the same place to all who have the same number.
SELECT id, name, battles FROM (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles,
         RANK() OVER (ORDER BY COUNT(fights.hero_id) DESC) AS place
  FROM heroes LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
WHERE place = 1;
