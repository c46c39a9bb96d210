-- One group for each pair.
SELECT f.hero_id AS younger, g.hero_id AS older
FROM fights f, fights g
WHERE f.battle_id = g.battle_id AND g.hero_id > f.hero_id
GROUP BY f.hero_id, g.hero_id
ORDER BY 1, 2;
