-- The id of a hero is compared with the ids of battles. Two ids are
-- the same thing only when they come from the same table. If hero 3
-- and battle 3 both exist, the query mixes them up.
--
-- Look next at: your WHERE. What does each side of the = count:
-- heroes or battles?
SELECT battle_id
FROM fights
WHERE battle_id = :hero;
