-- The battles of the war that are not in the hero's list.
SELECT id, name
FROM battles
WHERE war = $war
AND id NOT IN (SELECT battle_id FROM fights WHERE hero_id = $hero);
