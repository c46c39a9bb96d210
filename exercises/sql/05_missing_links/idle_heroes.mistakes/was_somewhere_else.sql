-- The query finds heroes who fought in another battle, too. A hero
-- may have been in both. And a hero who never fought has no row with
-- another battle, so this hero is missing.
--
-- Look next at: the <> in your query. It looks at one row of fights
-- at a time. Can one row say that there is no other?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
WHERE fights.battle_id <> :battle;
