-- Who has a fight in one of the hero's battles?
SELECT DISTINCT hero_id
FROM fights
WHERE battle_id IN (SELECT battle_id FROM fights WHERE hero_id = :hero)
AND hero_id <> :hero;
