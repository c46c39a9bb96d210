-- A hero without a fight in this war makes no group, so nothing is
-- counted for this hero. That is right while the war has battles.
-- With none, 0 of 0 are there, and every hero should come out.
--
-- Look next at: a war without battles. How many rows are left for
-- GROUP BY?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.war = :war
GROUP BY heroes.id
HAVING COUNT(DISTINCT battles.id) =
  (SELECT COUNT(*) FROM battles WHERE war = :war);
