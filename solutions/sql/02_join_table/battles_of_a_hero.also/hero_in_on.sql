-- The hero's condition may stand in ON, too: an inner join does not care.
WITH his (battle_id) AS (SELECT battle_id FROM fights WHERE hero_id = ?)
SELECT battles.name, battles.year
FROM battles INNER JOIN his ON his.battle_id = battles.id;
