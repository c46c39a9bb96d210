-- A DELETE without WHERE takes every row of the table. Nobody is
-- in any battle now.
--
-- Look next at: your DELETE. Where does it say which row is
-- meant?

-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero AND battles.id = :battle
ON CONFLICT DO NOTHING;

-- name: leave
DELETE FROM fights;
