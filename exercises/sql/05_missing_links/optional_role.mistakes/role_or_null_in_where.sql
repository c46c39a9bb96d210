-- OR ... IS NULL keeps the heroes without any fight. But a hero who
-- fought only in other roles has found fights, so there is no NULL
-- in the row, and WHERE takes all these rows away.
--
-- Look next at: a hero who fought, but never in this role. Which
-- rows does the join make for the hero, before WHERE?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.role = :role OR fights.role IS NULL;
