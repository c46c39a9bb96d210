-- The id of a hero is compared with the id of a battle. Where the
-- numbers happen to be equal, the pair means nothing. Where they
-- never are, no row is left.
--
-- Look next at: the two columns in your ON. What does each of them
-- count: heroes or battles?
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.battle_id
WHERE fights.battle_id = :battle;
