-- DESC belongs to one column only, the one before it. At the end of
-- the list it turns round the names of the battles, and the years go
-- up.
--
-- Look next at: DESC in your query. Behind which column does it
-- stand?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id, battles.year, battles.name DESC;
