-- Today the greatest number is 3. With other rows it is another one.
-- The query has to find it.
--
-- Look next at: the number in your query. Which query would give it?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = 3;
