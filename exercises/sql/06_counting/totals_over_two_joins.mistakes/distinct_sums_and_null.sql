-- Two things come together. The sum of no rows is NULL, not 0. And
-- DISTINCT adds each number once: of two fights with the same
-- damage, or two prizes of the same gold, one is lost.
--
-- Look next at: the rows of your join for one hero, without SUM and
-- GROUP BY. How often does one fight come?
SELECT heroes.id, heroes.name,
       SUM(DISTINCT fights.damage), SUM(DISTINCT prizes.gold)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.id;
