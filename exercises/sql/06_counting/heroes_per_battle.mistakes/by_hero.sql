-- The rows are put together by hero. So each number says in how many
-- battles a hero fought.
--
-- Look next at: GROUP BY. What is equal in all rows of one battle?
SELECT hero_id, COUNT(*)
FROM fights
GROUP BY hero_id;
