-- The query finds every fight in another battle, with its hero. A
-- hero may have been in both battles. A hero with several other
-- fights comes several times. And a hero who never fought is
-- missing.
--
-- Look next at: the <> in your query. It looks at one row of fights
-- at a time. Can one row say that there is no other?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
WHERE fights.battle_id <> :battle;
