-- Equal numbers of one hero are added only once: DISTINCT does that,
-- and so does UNION. But two fights can have the same damage, and two
-- prizes can be worth the same: then one of them is lost.
--
-- Look next at: a hero whose fights have equal damage. Can SUM see
-- that they are two?
SELECT heroes.id, heroes.name,
       COALESCE(SUM(DISTINCT fights.damage), 0), COALESCE(SUM(DISTINCT prizes.gold), 0)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN prizes ON prizes.hero_id = heroes.id
GROUP BY heroes.id;
