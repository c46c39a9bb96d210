-- DESC belongs to one column only, the one before it. Here every
-- column has it, so the names go from Z to A, too.
--
-- Look next at: the first column in your ORDER BY. In which
-- direction should it go?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name DESC, heroes.id DESC, battles.year DESC, battles.name DESC;
