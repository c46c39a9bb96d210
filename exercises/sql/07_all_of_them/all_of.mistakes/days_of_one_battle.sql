-- The groups are too small. Each holds one hero at one battle, so
-- Troy and Scyros never come together in a group. What is counted is
-- days.
--
-- Look next at: your GROUP BY. Which rows must be in one group, so
-- that both battles can be counted there?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros')
GROUP BY heroes.id, battles.id
HAVING COUNT(*) = 2;
