-- First each hero and battle once, whatever the days. Then rows may be
-- counted.
SELECT h.id, h.name
FROM heroes h
JOIN (SELECT DISTINCT hero_id, battle_id FROM fights) f ON f.hero_id = h.id
WHERE f.battle_id IN (SELECT id FROM battles WHERE name IN ('Troy', 'Scyros'))
GROUP BY h.id, h.name
HAVING COUNT(*) = 2;
