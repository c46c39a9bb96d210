-- The number of battles is written into the query. A war with more
-- of them, or with fewer, needs another number.
--
-- Look next at: the number in your HAVING. Where in the database
-- could a query find it?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.war = :war
GROUP BY heroes.id
HAVING COUNT(DISTINCT battles.id) = 2;
