-- Today the greatest number is 3, and 3 or more finds those who have
-- it. With other rows it is another one: then those with 3 come out
-- beside those with 4, or nobody does.
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
WHERE battles >= 3;
