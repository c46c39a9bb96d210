-- Without a join: the heroes whose id is in the list of the battle's ids.
SELECT id, name
FROM heroes
WHERE id IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
