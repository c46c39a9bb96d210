-- All heroes left the battle, not only this one. One battle has
-- many links. It takes both ends to say which of them is meant.
--
-- Look next at: the WHERE of leave. Which hero does it speak of?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero AND battles.id = :battle
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE battle_id = :battle;
