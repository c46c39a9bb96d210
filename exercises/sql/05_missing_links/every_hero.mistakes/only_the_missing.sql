-- LEFT JOIN keeps every hero, but then WHERE keeps only the heroes
-- who found no fight. The others were asked for as well.
--
-- Look next at: the last line of your query. Which rows does it take
-- away?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;
