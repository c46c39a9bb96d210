-- The same with a name for the picked fights.
WITH chosen AS (SELECT hero_id AS id, battle_id FROM fights WHERE role = @role)
SELECT id, name, battle_id
FROM heroes LEFT JOIN chosen USING (id);
