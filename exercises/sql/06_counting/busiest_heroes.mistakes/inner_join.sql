-- JOIN counts only heroes with fights. If nobody has fought, there
-- is nobody to count. But then all heroes share the number 0.
--
-- Look next at: your join. Which kind keeps a hero without fights?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(*) AS battles
  FROM heroes
  JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = (SELECT MAX(battles) FROM counted);
