-- The query asks for a hero and a fight that do not belong together.
-- For nearly every hero there are such fights: all that others
-- fought. Each of them gives a row, and none is about the hero.
--
-- Look next at: a hero who comes twice. Which row of fights stands
-- beside the name each time?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id <> heroes.id;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
