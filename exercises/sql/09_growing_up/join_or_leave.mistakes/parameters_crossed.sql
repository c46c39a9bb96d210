-- The id of the hero is compared with the ids of battles, and the
-- id of the battle with the ids of heroes. Where the numbers
-- happen to be equal, the wrong link goes. Where they never are,
-- none does.
--
-- Look next at: each = in leave. What do the two sides of it
-- count?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero AND battles.id = :battle
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE hero_id = :battle AND battle_id = :hero;
