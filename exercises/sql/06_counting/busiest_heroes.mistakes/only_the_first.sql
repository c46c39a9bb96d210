-- LIMIT 1 keeps one row. Two heroes can have the same greatest number,
-- and then one of them is left out. Which one is left to chance.
--
-- Look next at: the hero who is missing. Is this hero's number smaller?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
ORDER BY COUNT(*) DESC
LIMIT 1;
