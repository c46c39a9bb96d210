-- MAX makes one row of all rows, with the greatest number. Beside it
-- stands one hero who has it. The others with the same number are
-- left out.
--
-- Look next at: the row with MAX. How many heroes can stand in one
-- row?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, MAX(battles)
FROM counted;
