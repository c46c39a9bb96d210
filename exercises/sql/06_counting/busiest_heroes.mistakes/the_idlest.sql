-- The query compares with the smallest number, not the greatest. So
-- it gives the heroes with the fewest battles.
--
-- Look next at: the query for the number. Run it alone: what does it
-- give?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = (SELECT MIN(battles) FROM counted);
