-- All heroes joined the battle. Your query looks the battle up,
-- but nothing says which hero is meant, so it gives one row for
-- each.
--
-- Look next at: the WHERE of join. Where is the hero?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE battles.id = :battle
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE hero_id = :hero AND battle_id = :battle;
