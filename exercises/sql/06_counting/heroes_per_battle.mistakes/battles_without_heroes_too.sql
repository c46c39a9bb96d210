-- LEFT JOIN keeps a battle that nobody fought in: one row, with NULL
-- in the columns of fights. COUNT(*) counts that row as one hero. The
-- task does not ask for such battles.
--
-- Look next at: the battle that nobody fought in. Is it in fights?
SELECT battles.id, COUNT(*)
FROM battles
LEFT JOIN fights ON fights.battle_id = battles.id
GROUP BY battles.id;
