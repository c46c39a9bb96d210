-- JOIN makes rows only for heroes with fights. A hero without any is
-- in no row and in no group, so nobody is there to count 0.
--
-- Look next at: your join. Which kind keeps a hero without fights?
SELECT heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id;
