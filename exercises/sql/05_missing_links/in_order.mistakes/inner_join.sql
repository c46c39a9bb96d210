-- The order is right. But one of the joins is a JOIN without LEFT:
-- it keeps only rows that find a battle, and a hero without battles
-- is gone.
--
-- Look next at: the two joins. Which of them can take a hero away?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id, battles.year DESC, battles.name;
