-- The subqueries add up the rows of all heroes. Nothing in them says
-- whose fights and whose prizes are meant, so every hero has the
-- same numbers.
--
-- Look next at: your subqueries. Which column could tie them to the
-- hero of the row?
SELECT heroes.id, heroes.name,
       (SELECT COALESCE(SUM(damage), 0) FROM fights),
       (SELECT COALESCE(SUM(gold), 0) FROM prizes)
FROM heroes;
