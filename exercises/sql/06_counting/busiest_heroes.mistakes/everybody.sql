-- Each hero has the right number, but all heroes are there. Nothing
-- keeps only those with the greatest number.
--
-- Look next at: the end of your query. With which word can whole groups
-- be kept or left out?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id;
