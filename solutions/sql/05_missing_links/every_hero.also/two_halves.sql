-- First the heroes with fights, then the others.
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes JOIN fights ON fights.hero_id = heroes.id
UNION ALL
SELECT id, name, NULL
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights);
