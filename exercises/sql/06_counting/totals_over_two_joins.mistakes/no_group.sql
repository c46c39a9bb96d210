-- Without GROUP BY all heroes are one group, so there is one row
-- with the sums of all. And each fight of a hero still meets each
-- prize of the hero, so these sums are too great.
--
-- Look next at: how many rows your answer has. Then at the rows of
-- the join for one hero: how often does one fight come?
SELECT heroes.id, heroes.name,
       COALESCE(SUM(fights.damage), 0), COALESCE(SUM(prizes.gold), 0)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id;
