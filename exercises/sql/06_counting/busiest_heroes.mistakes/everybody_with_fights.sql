-- Every hero with fights is there. Nothing keeps only those with the
-- greatest number. And JOIN leaves out heroes without fights; if
-- nobody fought, 0 is the greatest number.
--
-- Look next at: the numbers in your answer. Which of them is the one
-- that was asked for?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
ORDER BY COUNT(*) DESC;
