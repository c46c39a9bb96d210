-- The war's battles, the hero's battles in the war, the hero's battles:
-- three numbers that must be equal. LEFT JOIN lets 0 count.
SELECT h.id, h.name
FROM heroes AS h
LEFT JOIN fights AS f ON f.hero_id = h.id
LEFT JOIN battles AS b ON b.id = f.battle_id
GROUP BY h.id
HAVING COUNT(DISTINCT b.id) = (SELECT COUNT(*) FROM battles WHERE war = :war)
   AND COUNT(DISTINCT CASE WHEN b.war = :war THEN b.id END) = COUNT(DISTINCT b.id);
