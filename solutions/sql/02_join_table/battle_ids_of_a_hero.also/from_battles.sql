-- The ids of battles that have a row in fights for this hero.
SELECT id FROM battles
WHERE id IN (SELECT battle_id FROM fights WHERE hero_id = :hero)
ORDER BY id;
