-- Two things come together. The sum of no rows is NULL, not 0. And
-- where a hero has both, each fight meets each prize: the damage is
-- added once for each prize, and the gold once for each fight.
--
-- Look next at: the rows of your join for one hero, without SUM and
-- GROUP BY. How often does one fight come?
SELECT heroes.id, heroes.name,
       SUM(fights.damage), SUM(prizes.gold)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.id;
