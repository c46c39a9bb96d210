-- Today two heroes share the first place, so LIMIT 2 looks right. With
-- other rows it may be one hero, or three.
--
-- Look next at: LIMIT. Who knows in advance how many heroes are tied?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
ORDER BY COUNT(*) DESC
LIMIT 2;
