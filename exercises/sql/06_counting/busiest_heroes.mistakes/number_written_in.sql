-- Today the greatest number is 3. With other rows it is another one.
-- The query has to find it.
--
-- Look next at: the number in your HAVING. Which query would give it?
SELECT heroes.id, heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(*) = 3;
