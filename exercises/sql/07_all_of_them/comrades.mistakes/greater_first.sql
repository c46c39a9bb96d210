-- Each pair is there once, but the greater id stands first.
--
-- Look next at: the sign between the two ids, and the order of your
-- output columns. Which id should stand on the left?
SELECT DISTINCT one.hero_id, other.hero_id
FROM fights AS one
JOIN fights AS other ON other.battle_id = one.battle_id
WHERE one.hero_id > other.hero_id;
