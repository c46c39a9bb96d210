-- All three tables; both joins keep what is on their left.
SELECT heroes.id, heroes.name, battles.id AS battle
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id
ORDER BY heroes.name;
