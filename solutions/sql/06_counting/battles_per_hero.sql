-- LEFT JOIN keeps the heroes without fights. Each is one row with NULL in
-- fights.hero_id, and COUNT(fights.hero_id) does not count NULL: so 0.
--
-- The groups are made by the id. It is different for every hero, also for
-- two with the same name. The name may stand in SELECT all the same, since
-- one id has one name.
--
-- A subquery that counts, beside each hero, is right as well.
SELECT heroes.name, COUNT(fights.hero_id) AS battles
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id;
