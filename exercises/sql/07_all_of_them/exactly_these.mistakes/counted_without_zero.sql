-- A hero without fights makes no group, so nothing is counted for
-- this hero. That is right while the war has battles. With none, the
-- heroes with 0 fights are asked for.
--
-- Look next at: a war without battles, and a hero without fights.
-- How many rows does this hero have for GROUP BY?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
GROUP BY heroes.id
HAVING COUNT(DISTINCT battles.id) =
  (SELECT COUNT(*) FROM battles WHERE war = :war)
AND SUM(battles.war <> :war) = 0;
