-- The rows are the right ones. But nothing says in which order they
-- come. Here it may look right by chance; with other rows, or another
-- day, it is not.
--
-- Look next at: the task's last lines. Which words of SQL ask for an
-- order?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id;
