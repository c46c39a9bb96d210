-- <= also lets a row of fights fit itself: the same battle, the same
-- hero. So heroes are paired with themselves.
--
-- Look next at: a pair with one id in it twice. Which sign between
-- the ids leaves it out?
SELECT DISTINCT one.hero_id, other.hero_id
FROM fights AS one
JOIN fights AS other ON other.battle_id = one.battle_id
WHERE one.hero_id <= other.hero_id;
