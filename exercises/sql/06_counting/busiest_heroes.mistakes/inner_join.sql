-- The greatest number is looked for among heroes with fights only. If
-- nobody has fought, there is no number at all. But then all heroes
-- share the number 0.
--
-- Look next at: where your query finds the greatest number. Is a hero
-- without fights among those who are counted?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(*) AS battles
  FROM heroes
  JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = (SELECT MAX(battles) FROM counted);
