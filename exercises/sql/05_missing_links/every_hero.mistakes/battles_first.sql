-- The query begins with the battles and keeps every battle, with
-- NULL where nobody fought. But the list is about heroes, and a hero
-- without battles is still missing.
--
-- Look next at: the table behind FROM. Which table has to be
-- complete?
SELECT heroes.id, heroes.name, battles.id
FROM battles
LEFT JOIN fights ON fights.battle_id = battles.id
LEFT JOIN heroes ON heroes.id = fights.hero_id;
