-- With and without battles; one order over both.
SELECT heroes.name AS hero, heroes.id AS id,
       battles.name AS battle, battles.year AS year
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
UNION ALL
SELECT name, id, NULL, NULL
FROM heroes
WHERE NOT EXISTS (SELECT 1 FROM fights WHERE fights.hero_id = heroes.id)
ORDER BY hero, id, year DESC, battle;
