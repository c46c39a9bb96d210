-- One row for each battle that is in fights, and the count beside it.
SELECT battles.id,
       (SELECT COUNT(hero_id) FROM fights WHERE battle_id = battles.id)
FROM battles
WHERE battles.id IN (SELECT battle_id FROM fights);
