-- fights alone knows the answer, because each of its rows is one battle of
-- one hero. WHERE keeps the rows of the hero in :hero, SELECT takes the
-- battle's id from them. With names instead of ids we need a second table:
-- that comes next.
SELECT battle_id
FROM fights
WHERE hero_id = :hero;
