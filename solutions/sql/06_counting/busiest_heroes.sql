-- WITH names the counted heroes, so that they can be used twice. MAX gives
-- the greatest number: one number, however many heroes have it. WHERE then
-- keeps every hero with this number.
--
-- LEFT JOIN and COUNT(fights.hero_id) give 0 where there is no fight. So
-- even if nobody fought, the greatest number is found: 0.
--
-- LIMIT 1 is not right: it can't know how many heroes have the greatest
-- number.
WITH counted AS (
  SELECT heroes.id, heroes.name, COUNT(fights.hero_id) AS battles
  FROM heroes
  LEFT JOIN fights ON fights.hero_id = heroes.id
  GROUP BY heroes.id
)
SELECT id, name, battles
FROM counted
WHERE battles = (SELECT MAX(battles) FROM counted);
