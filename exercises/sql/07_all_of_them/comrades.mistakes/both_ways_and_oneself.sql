-- Nothing is said about the two heroes. So each is paired with
-- himself or herself, and two comrades come in both directions.
--
-- Look next at: the pairs of two heroes of one battle, one by one.
-- Which one of them does the task ask for?
SELECT DISTINCT one.hero_id, other.hero_id
FROM fights AS one
JOIN fights AS other ON other.battle_id = one.battle_id;
