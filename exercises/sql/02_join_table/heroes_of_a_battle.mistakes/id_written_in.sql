-- The query asks for battle 101, whichever is in :battle. It gives
-- the same rows for every battle, so it is right for one of them at
-- most.
--
-- Look next at: the number in your WHERE. Who should decide which
-- battle it is?
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.battle_id = 101;
