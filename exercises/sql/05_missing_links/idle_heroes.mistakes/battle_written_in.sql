-- The query asks about battle 101, whichever is in :battle. It gives
-- the same rows for every battle, so it is right for one of them at
-- most.
--
-- Look next at: the number in your query. Who should decide which
-- battle it is?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = 101);
