-- Today two heroes share the first place, so LIMIT 2 looks right.
-- With other rows it may be one hero, or three.
--
-- Look next at: LIMIT. Who knows in advance how many heroes have the
-- greatest number?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
ORDER BY battles DESC
LIMIT 2;
