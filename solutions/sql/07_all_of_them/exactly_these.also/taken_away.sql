-- All heroes, without those who miss one, without those who have another.
WITH pairs AS (SELECT DISTINCT hero_id, battle_id FROM fights)
SELECT id, name FROM heroes
EXCEPT
SELECT h.id, h.name
FROM heroes h JOIN battles b ON b.war = ?1
LEFT JOIN pairs p ON p.hero_id = h.id AND p.battle_id = b.id
WHERE p.hero_id IS NULL
EXCEPT
SELECT h.id, h.name
FROM heroes h JOIN pairs p ON p.hero_id = h.id
JOIN battles b ON b.id = p.battle_id
WHERE b.war <> ?1;
