-- DISTINCT keeps one row of those that look the same. Two battles
-- can have the same name and the same year, and yet be two. Here one
-- of them was lost.
--
-- Look next at: the two battles with one name. What makes them
-- different, and does DISTINCT see it?
SELECT DISTINCT battles.name, battles.year
FROM fights
JOIN battles ON battles.id = fights.battle_id
WHERE fights.hero_id = :hero;
