-- These are the heroes who were in the battle. The task asks for all
-- the others.
--
-- Look next at: the list in your query. Should a hero's id be in it?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
