-- The battles of the war with 0 fights of this hero.
SELECT b.id, b.name
FROM battles b LEFT JOIN fights f ON f.battle_id = b.id
WHERE b.war = ?2
GROUP BY b.id
HAVING COUNT(CASE WHEN f.hero_id = ?1 THEN 1 END) = 0;
