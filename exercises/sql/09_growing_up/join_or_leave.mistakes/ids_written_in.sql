-- Your sections speak of one hero and one battle, whichever are
-- in :hero and :battle. They do the same thing each time a button
-- is pressed.
--
-- Look next at: the numbers in your statements. Who should decide
-- which link it is?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = 4 AND battles.id = 101
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights WHERE hero_id = 1 AND battle_id = 101;
