-- COUNT(DISTINCT ...) counts how many different values there are. In
-- one group all fights have the same hero, so it is 1 for every hero
-- who fought.
--
-- Look next at: the column in COUNT. Is it different from fight to
-- fight?
SELECT heroes.name, COUNT(DISTINCT fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id;
