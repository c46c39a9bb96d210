-- Two heroes can have the same name. GROUP BY name puts their fights
-- together: one was at Troy, the other at Scyros, and your query sees
-- somebody who was at both.
--
-- Look next at: GROUP BY. What is different for every hero?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros')
GROUP BY heroes.name
HAVING COUNT(DISTINCT battles.id) = 2;
