-- USING compares two columns of the same name.
WITH people (hero_id, name) AS (SELECT id, name FROM heroes)
SELECT hero_id, name, battle_id
FROM people LEFT JOIN fights USING (hero_id);
