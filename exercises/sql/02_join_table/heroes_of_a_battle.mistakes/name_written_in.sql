-- The query asks for one certain name, whichever battle is in
-- :battle. It gives the same rows for every battle, so it is right
-- for one of them at most.
--
-- Look next at: the name in your WHERE. Who should decide which
-- battle it is?
SELECT heroes.id, heroes.name
FROM battles
JOIN fights ON fights.battle_id = battles.id
JOIN heroes ON heroes.id = fights.hero_id
WHERE battles.name = 'Troy';
