-- SUM adds up the numbers in the column. These are ids of heroes,
-- and their sum means nothing. The task asks how many there are.
--
-- Look next at: SUM. What is being added, and what should be
-- counted?
SELECT battle_id, SUM(hero_id)
FROM fights
GROUP BY battle_id;
