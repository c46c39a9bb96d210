-- Count in fights alone, then lay the numbers beside the heroes.
WITH counted AS (SELECT hero_id, COUNT(*) AS n FROM fights GROUP BY hero_id)
SELECT heroes.name, COALESCE(counted.n, 0)
FROM heroes
LEFT JOIN counted ON counted.hero_id = heroes.id
ORDER BY 2 DESC, 1;
