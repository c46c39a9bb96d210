-- The rows are the right ones. But nothing says in which order they
-- come. It may look right today. With other rows, or after a change
-- to the table, it is another order.
--
-- Look next at: the task's last lines. Which words of SQL ask for an
-- order?
SELECT heroes.name, heroes.id, battles.name, battles.year
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
LEFT JOIN battles ON battles.id = fights.battle_id;
