-- The query asks for a hero and a fight that do not belong together.
-- Each fight of somebody else gives a row; where there are no
-- fights, there is no row. None of these rows is about the hero's
-- own fights.
--
-- Look next at: the <> in your query. Which hero does that row of
-- fights speak of?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id <> heroes.id;

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
