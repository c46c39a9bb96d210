-- These are the heroes who never fought at all. A hero who fought
-- somewhere else, but not in :battle, was not there, either.
--
-- Look next at: where :battle stands in your query. Which rows of
-- fights should count against a hero?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;
