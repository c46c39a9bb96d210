-- Both copies of fights stand there, but the output is taken from
-- the side of the hero you asked with. So it is always the same id.
--
-- Look next at: your SELECT. On which side does the comrade stand?
SELECT DISTINCT mine.hero_id
FROM fights AS mine
JOIN fights AS theirs ON theirs.battle_id = mine.battle_id
WHERE mine.hero_id = :hero AND theirs.hero_id <> :hero;
