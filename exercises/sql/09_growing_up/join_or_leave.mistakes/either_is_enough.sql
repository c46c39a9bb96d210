-- OR is true when one side is. So all links of the hero went, and
-- all links of the battle, too.
--
-- Look next at: the word between your two conditions. Must both
-- hold, or one of them?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero AND battles.id = :battle
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE hero_id = :hero OR battle_id = :battle;
