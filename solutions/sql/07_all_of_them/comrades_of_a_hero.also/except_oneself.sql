-- All who were there, without the one who asks. EXCEPT gives each row once.
WITH shared AS (SELECT battle_id FROM fights WHERE hero_id = ?1)
SELECT hero_id FROM fights JOIN shared USING (battle_id)
EXCEPT
SELECT ?1;
