-- Count once, under a name, then ask for the greatest number.
WITH counted AS (
  SELECT hero_id, COUNT(*) AS battles FROM fights GROUP BY hero_id
)
SELECT heroes.id, heroes.name, counted.battles
FROM counted JOIN heroes ON heroes.id = counted.hero_id
WHERE counted.battles = (SELECT MAX(battles) FROM counted);
