-- Without a join: the battles whose id is in the list of the hero's ids.
SELECT name, year
FROM battles
WHERE id IN (SELECT battle_id FROM fights WHERE hero_id = :hero);
