-- The query asks for hero 1, whoever is in :hero. It gives the same
-- rows for every hero, so it is right for one of them at most.
--
-- Look next at: the number in your WHERE. Who should decide which
-- hero it is?
SELECT battles.name, battles.year
FROM fights
JOIN battles ON battles.id = fights.battle_id
WHERE fights.hero_id = 1;
