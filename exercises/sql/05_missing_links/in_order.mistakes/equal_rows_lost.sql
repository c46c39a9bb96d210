-- DISTINCT keeps one of all rows that look the same. But two battles
-- can have the same name and the same year. They are two battles, and
-- one of them was lost.
--
-- Look next at: the row that should come once more. How many rows of
-- fights does the hero have?
SELECT DISTINCT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id, battles.year DESC, battles.name;
