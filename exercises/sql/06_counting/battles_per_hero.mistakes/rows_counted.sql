-- LEFT JOIN keeps a hero without fights: one row, with NULL in the
-- columns of fights. COUNT(*) counts rows, so it counts that one,
-- too.
--
-- Look next at: what stands in COUNT. What should be counted: rows,
-- or fights?
SELECT heroes.name, COUNT(*)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id;
