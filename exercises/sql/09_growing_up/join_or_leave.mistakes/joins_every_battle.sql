-- The hero joined every battle there is. Your query looks the
-- hero up, but nothing says which battle is meant, so it gives
-- one row for each.
--
-- Look next at: the WHERE of join. Where is the battle?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE hero_id = :hero AND battle_id = :battle;
