-- All three tables; the names of the battles are not used.
SELECT b.id, SUM(1)
FROM battles AS b
JOIN fights AS f ON f.battle_id = b.id
JOIN heroes AS h ON h.id = f.hero_id
GROUP BY b.id
ORDER BY 2 DESC;
