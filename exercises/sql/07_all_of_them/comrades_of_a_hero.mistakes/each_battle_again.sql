-- Each battle that the two heroes shared makes a row. So a comrade of
-- two battles comes twice.
--
-- Look next at: the comrade who comes more than once. In how many
-- battles were both?
SELECT theirs.hero_id
FROM fights AS mine
JOIN fights AS theirs ON theirs.battle_id = mine.battle_id
WHERE mine.hero_id = :hero AND theirs.hero_id <> :hero;
