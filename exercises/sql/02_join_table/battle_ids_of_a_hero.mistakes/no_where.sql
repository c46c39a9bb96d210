-- Nothing in the query says which hero is meant, so all rows of
-- fights are in the answer: the battles of all heroes.
--
-- Look next at: a row that is too much. Whose battle is it?
SELECT battle_id
FROM fights;
