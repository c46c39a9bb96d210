-- The query asks for hero 1, whoever is in :hero. It gives the same
-- rows for every hero, so it is right for one of them at most.
--
-- Look next at: the number in your WHERE. Who should decide which
-- hero it is?
SELECT battle_id
FROM fights
WHERE hero_id = 1;
