-- All heroes come out: nothing in your query takes away those who
-- fought. LEFT JOIN alone is the first half; EXCEPT and NOT IN take
-- away only what is equal to what they compare.
--
-- Look next at: a hero who fought. Which part of your query should
-- take this hero away?

-- name: idle
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
