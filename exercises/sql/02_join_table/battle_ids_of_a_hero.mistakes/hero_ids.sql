-- The rows are the right ones, but the column you read holds the
-- hero. So the same id stands in every row: the one you asked with.
--
-- Look next at: the two columns of fights. Which one answers the
-- question "which battles"?
SELECT hero_id
FROM fights
WHERE hero_id = :hero;
