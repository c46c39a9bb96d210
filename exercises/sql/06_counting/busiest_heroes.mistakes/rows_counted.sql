-- LEFT JOIN keeps a hero without fights, as one row with NULLs.
-- COUNT(*) counts that row, so this hero seems to have one battle.
--
-- Look next at: what stands in COUNT. What should be counted: rows,
-- or fights?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(*) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = (SELECT MAX(battles) FROM counted);
