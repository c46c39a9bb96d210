-- IN with two names means: one name or the other. A hero who was at
-- only one of the two battles comes out as well.
--
-- Look next at: a hero who is too much. Which part of your query
-- asks for the second battle?
SELECT DISTINCT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros');
