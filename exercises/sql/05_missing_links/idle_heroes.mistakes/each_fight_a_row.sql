-- Only heroes who were not there are left, which is right. But the
-- join makes a row for each of their fights, so some come several
-- times. And a plain JOIN leaves out a hero who never fought.
--
-- Look next at: a hero in your answer. Do you need the rows of
-- fights beside the name?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
WHERE heroes.id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
