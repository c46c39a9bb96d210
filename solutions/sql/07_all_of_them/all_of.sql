-- WHERE keeps the fights at Troy and at Scyros, GROUP BY puts those of one
-- hero together, and HAVING looks at the whole group: are there two
-- different battles in it? DISTINCT makes two days at Troy count once.
--
-- The group is made by the id, so two heroes called Ajax stay two. The
-- name is the same in all rows of a group.
--
-- With only two battles, id IN (...) AND id IN (...) is right as well, and
-- so is INTERSECT. The count works for any number of battles.
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros')
GROUP BY heroes.id
HAVING COUNT(DISTINCT battles.id) = 2;
