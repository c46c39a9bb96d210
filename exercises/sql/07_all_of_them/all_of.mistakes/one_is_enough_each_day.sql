-- IN with two names means: one name or the other. So every fight at
-- Troy and every fight at Scyros gives a row, for each of its days.
-- Nothing asks for both battles.
--
-- Look next at: one hero in your answer. How many rows does this
-- hero have there, and how many should it be?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros');
