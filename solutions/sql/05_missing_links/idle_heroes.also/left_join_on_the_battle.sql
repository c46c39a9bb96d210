-- The battle is part of ON: only fights in that battle are laid beside.

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights
  ON fights.hero_id = heroes.id AND fights.battle_id = :battle
WHERE fights.battle_id IS NULL
ORDER BY heroes.name;

-- name: idle
SELECT id, name FROM heroes WHERE id NOT IN (SELECT hero_id FROM fights);
