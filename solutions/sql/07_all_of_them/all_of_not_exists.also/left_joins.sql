-- LEFT JOIN keeps the heroes with 0 battles in this war.
SELECT h.id, h.name
FROM heroes AS h
LEFT JOIN fights AS f ON f.hero_id = h.id
LEFT JOIN battles AS b ON b.id = f.battle_id AND b.war = ?
GROUP BY h.id, h.name
HAVING COUNT(b.id) = (SELECT COUNT(*) FROM battles WHERE war = ?1);
