-- Each battle that two heroes shared makes a row. So a pair that shared
-- two battles comes twice.
--
-- Look next at: the pair that comes more than once. In how many
-- battles were both?
SELECT one.hero_id, other.hero_id
FROM fights AS one
JOIN fights AS other ON other.battle_id = one.battle_id
WHERE one.hero_id < other.hero_id;
