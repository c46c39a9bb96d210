-- COUNT(*) counts rows, and a row is one day. Two days at Troy are
-- two rows, but they are one battle.
--
-- Look next at: the rows of this hero. Which of their columns should
-- be counted, and what if its value repeats?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros')
GROUP BY heroes.id
HAVING COUNT(*) >= 2;
