-- GROUP BY name puts the battles of all heroes with the same name
-- together. So two heroes called Ajax are counted as one, and can
-- win as one.
--
-- Look next at: the heroes with one name. What is different in their
-- rows?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.name
)
SELECT id, name, battles
FROM counted
WHERE battles = (SELECT MAX(battles) FROM counted);
