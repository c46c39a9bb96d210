-- Two things come together. GROUP BY name makes one hero of all who
-- have the same name. And each fight meets each prize: the damage is
-- added once for each prize, and the gold once for each fight.
--
-- Look next at: the rows of your join for one hero, without SUM and
-- GROUP BY. How often does one fight come?
SELECT heroes.id, heroes.name,
       COALESCE(SUM(fights.damage), 0), COALESCE(SUM(prizes.gold), 0)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.name;
