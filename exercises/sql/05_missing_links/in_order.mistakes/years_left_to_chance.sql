-- The heroes come by name. But the battles of one hero are all equal
-- for this ORDER BY. So nothing says which comes first.
--
-- Look next at: the first two battles above. What decides which of
-- them comes first?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id;
