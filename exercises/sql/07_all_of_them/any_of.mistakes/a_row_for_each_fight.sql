-- A join gives one row for each fight. A hero who was at Troy and at
-- Scyros has two of them, so the name comes twice. The task asks for
-- heroes, not for fights.
--
-- Look next at: the hero who comes twice. Which table should have
-- one row for each row of your answer?
SELECT heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros');
