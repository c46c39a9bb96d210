-- No two rows of fights are equal in hero and battle. So each row is
-- a group of its own, and each number is 1.
--
-- Look next at: the columns behind GROUP BY. Which of them is
-- different in rows of the same battle?
SELECT battle_id, COUNT(*)
FROM fights
GROUP BY battle_id, hero_id;
