-- The ids of Troy and Scyros are written into the query. In another
-- database the same battles have other ids, and there the query asks
-- about other battles, or about none.
--
-- Look next at: the numbers in your WHERE. What do you know of the
-- two battles that is the same everywhere?
SELECT name
FROM heroes
WHERE id IN (SELECT hero_id FROM fights WHERE battle_id IN (101, 102));
