-- The count is right, but it counts all battles of a hero. Any two
-- battles count 2, and with a third battle a hero who was at Troy
-- and at Scyros counts 3.
--
-- Look next at: the rows that go into a group. Which of them should
-- not be there?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
GROUP BY heroes.id
HAVING COUNT(DISTINCT battles.id) = 2;
