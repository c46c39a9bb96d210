-- Both tables are laid beside the hero, so each fight meets each
-- prize. A hero with 3 prizes has every fight in 3 rows, and its
-- damage is added 3 times. The gold is added once for each fight.
--
-- Look next at: the rows of your join for one hero, without SUM and
-- GROUP BY. How often does one fight come?
SELECT heroes.id, heroes.name,
       COALESCE(SUM(fights.damage), 0), COALESCE(SUM(prizes.gold), 0)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.id;
