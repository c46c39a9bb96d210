-- The heroes come by name. But all rows of one name are equal then,
-- so their order is left to chance: two namesakes can be mixed, and
-- the battles of one hero come as they like.
--
-- Look next at: two rows with the same name above. What decides which
-- of them comes first?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name;
