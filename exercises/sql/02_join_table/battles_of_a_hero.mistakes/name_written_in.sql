-- The query asks for one certain name, whoever is in :hero. It gives
-- the same rows for every hero, so it is right for one of them at
-- most.
--
-- Look next at: the name in your WHERE. Who should decide which hero
-- it is?
SELECT battles.name, battles.year
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE heroes.name = 'Achilles';
