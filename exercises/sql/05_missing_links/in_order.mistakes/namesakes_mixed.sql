-- Two heroes with one name are equal in the first column, so the
-- year decides next. That mixes the battles of the one with the
-- battles of the other.
--
-- Look next at: the two heroes with one name. What makes them
-- different, and when should it be asked?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, battles.year DESC, battles.name;
