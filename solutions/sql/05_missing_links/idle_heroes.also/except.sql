-- All heroes, without those who were there. The id keeps the namesakes
-- apart.

-- name: idle
SELECT id, name FROM heroes
EXCEPT
SELECT heroes.id, heroes.name
FROM heroes JOIN fights ON fights.hero_id = heroes.id;

-- name: not_there
SELECT id, name FROM heroes
EXCEPT
SELECT heroes.id, heroes.name
FROM heroes JOIN fights ON fights.hero_id = heroes.id
WHERE fights.battle_id = $battle;
