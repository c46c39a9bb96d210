-- IN with two names means: one name or the other. So every fight at
-- Troy and every fight at Scyros gives a row, for each of its days.
-- Nothing asks for both battles.
--
-- Look next at: a hero in your answer who was in one battle only.
-- Which part of your query asks for the other battle?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros');
