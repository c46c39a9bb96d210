-- The years go up: the earliest battle is first. The task asks for
-- the latest first.
--
-- Look next at: the year in your ORDER BY. What turns the direction
-- of one column round?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id, battles.year, battles.name;
