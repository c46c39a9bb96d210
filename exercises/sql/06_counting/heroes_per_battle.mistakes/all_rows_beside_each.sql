-- The subquery counts all rows of fights, for every battle the same.
-- Nothing in it says which battle is meant.
--
-- Look next at: your subquery. Which rows does it count?
SELECT DISTINCT battle_id, (SELECT COUNT(*) FROM fights)
FROM fights;
