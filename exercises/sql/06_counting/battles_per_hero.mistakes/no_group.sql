-- Without GROUP BY all rows are one group. So there is always one
-- number, even if there are no rows. The name beside it is that of
-- one hero or another.
--
-- Look next at: how many rows your answer has. Which words of SQL
-- make a row for each hero?
SELECT heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id;
