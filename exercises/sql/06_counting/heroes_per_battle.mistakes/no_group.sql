-- Without GROUP BY all rows are one group. So there is always one
-- number, the number of all rows, even if there are none. The battle
-- beside it is that of one row or another.
--
-- Look next at: how many rows your answer has. Which words of SQL
-- make a row for each battle?
SELECT battle_id, COUNT(*)
FROM fights;
