-- The heroes without fights are there. But of the others the query
-- finds every fight in another battle. A hero may have been in both
-- battles, and a hero with several other fights comes several times.
--
-- Look next at: a hero with two fights, one of them in :battle.
-- Which row of the join keeps this hero in?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.battle_id <> :battle OR fights.battle_id IS NULL;
