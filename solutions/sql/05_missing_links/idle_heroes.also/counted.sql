-- Count the fights that tell against the hero; there must be none.

-- name: idle
SELECT id, name FROM heroes
WHERE (SELECT COUNT(*) FROM fights WHERE hero_id = heroes.id) = 0;

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING TOTAL(fights.battle_id = @battle) = 0;
