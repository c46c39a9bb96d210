-- The greatest number is taken from the battles: how many heroes one
-- battle had. No hero has to have that many.
--
-- Look next at: the query for the number. Of what does it count the
-- rows?
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = (
  SELECT MAX(heroes)
  FROM (SELECT COUNT(*) AS heroes FROM fights GROUP BY battle_id)
);
