-- The query asks for a hero and a fight that do not belong together:
-- one that somebody else fought. Where there are fights, nearly
-- every hero has such a row. Where there are none, nobody has. It
-- says nothing about the hero's own fights.
--
-- Look next at: the <> in your query. Which hero does that row of
-- fights speak of?

-- name: idle
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id <> heroes.id;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
