-- The rows are chosen well, but the id in your answer is the
-- battle's. A comrade is a hero.
--
-- Look next at: your SELECT. What does the column count: heroes or
-- battles?
SELECT DISTINCT theirs.battle_id
FROM fights AS mine
JOIN fights AS theirs ON theirs.battle_id = mine.battle_id
WHERE mine.hero_id = :hero AND theirs.hero_id <> :hero;
