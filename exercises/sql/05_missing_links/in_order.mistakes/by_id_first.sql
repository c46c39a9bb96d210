-- The id is different for every hero, so it decides alone, and the
-- name is never asked. The heroes come in the order of their
-- numbers.
--
-- Look next at: the first column in your ORDER BY. Can two heroes be
-- equal in it?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.id, heroes.name, battles.year DESC, battles.name;
