-- Both tables call the column hero_id for a moment, so USING can join them.
WITH people AS (SELECT id AS hero_id, name FROM heroes)
SELECT hero_id, name
FROM people JOIN fights USING (hero_id)
WHERE battle_id = :battle;
