-- The join, and then one row for each id.
SELECT heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros')
GROUP BY heroes.id;
