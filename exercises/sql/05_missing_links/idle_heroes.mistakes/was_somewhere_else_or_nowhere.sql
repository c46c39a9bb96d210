-- The heroes without fights are there. But the others were asked
-- whether they fought in another battle, too. A hero may have been
-- in both: in :battle and somewhere else.
--
-- Look next at: a hero with two fights, one of them in :battle.
-- Which row of the join keeps this hero in?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.battle_id <> :battle OR fights.battle_id IS NULL;
