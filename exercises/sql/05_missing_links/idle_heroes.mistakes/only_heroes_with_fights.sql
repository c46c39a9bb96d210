-- The heroes who were in the battle are taken away, which is right.
-- But JOIN had let in only heroes who have a fight. A hero who never
-- fought was not in this battle, either.
--
-- Look next at: your JOIN. Which heroes does it let in, and do you
-- need fights in that place?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
WHERE heroes.id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
