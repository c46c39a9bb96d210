-- Two battles of one hero in the same year are equal for this ORDER
-- BY. So nothing says which comes first. Today it may look right.
--
-- Look next at: the two battles of one year. Which column could
-- still decide between them?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id, battles.year DESC;
