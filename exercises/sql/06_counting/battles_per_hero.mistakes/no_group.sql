-- Without GROUP BY all rows are one group: one number, and beside it the
-- name of one hero or another.
--
-- Look next at: how many rows your answer has. Which words of SQL make
-- a row for each hero?
SELECT heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;
