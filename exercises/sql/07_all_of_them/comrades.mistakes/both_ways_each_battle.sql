-- <> keeps two different heroes, in both directions. Hero 1 with
-- hero 2 and hero 2 with hero 1 are the same pair. And it comes
-- again with each battle that they shared.
--
-- Look next at: the rows of one pair. Which one of them does the
-- task ask for?
SELECT one.hero_id, other.hero_id
FROM fights AS one
JOIN fights AS other ON other.battle_id = one.battle_id
WHERE one.hero_id <> other.hero_id;
