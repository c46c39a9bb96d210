-- LIMIT 1 keeps one row. Several heroes can have the same greatest
-- number. Then the others are left out, and nothing says which hero
-- stays.
--
-- Look next at: a hero who is missing. Is this hero's number
-- smaller?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
ORDER BY battles DESC
LIMIT 1;
