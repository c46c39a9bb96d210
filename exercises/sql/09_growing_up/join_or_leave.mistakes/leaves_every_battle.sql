-- The hero left every battle, not only this one. One hero has
-- many links. It takes both ends to say which of them is meant.
--
-- Look next at: the WHERE of leave. Which battle does it speak
-- of?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero AND battles.id = :battle
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE hero_id = :hero;
