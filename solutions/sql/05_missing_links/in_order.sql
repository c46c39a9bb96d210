-- Both joins are LEFT: the second would take the heroes away again that
-- the first has kept.
--
-- The name comes first. The id stands right behind it, so two heroes of
-- one name don't mix. Within one hero the year decides, the greatest
-- first, and the name of the battle where even the years are equal. After
-- these four columns, two rows that are still equal look the same, so
-- their order can't be seen.
--
-- ORDER BY 1, 2, 4 DESC, 3 says the same by the numbers of the columns.
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name, heroes.id, battles.year DESC, battles.name;
