-- LEFT JOIN keeps all heroes. That is the first half. Nothing yet
-- takes away those who found a fight.
--
-- Look next at: the rows of your join, with fights.hero_id beside
-- the name. What is different for a hero who never fought?

-- name: idle
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
