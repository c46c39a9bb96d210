-- Each battle beside this hero's row, if there is one; keep those without.
SELECT b.id, b.name
FROM battles AS b
LEFT JOIN fights AS f ON f.battle_id = b.id AND f.hero_id = :hero
WHERE b.war = :war AND f.hero_id IS NULL;
