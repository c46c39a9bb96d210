-- The query finds the heroes who fought in another battle. A hero
-- who never fought has no row with another battle, so this hero is
-- missing. And a hero who fought in both battles should not be in
-- the answer, but is.
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
