-- Two things come together. JOIN leaves out heroes without fights,
-- so there is no row when nobody fought. And LIMIT 1 keeps one row,
-- but several heroes can have the greatest number.
--
-- Look next at: LIMIT, first. How many heroes can have the same
-- number?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(*) AS battles
  FROM heroes
  JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
ORDER BY battles DESC
LIMIT 1;
