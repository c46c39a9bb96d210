-- Two battles can have the same name. GROUP BY name puts their heroes
-- together into one row.
--
-- Look next at: the two battles of that name. What is different for
-- each of them?
SELECT battles.id, COUNT(*)
FROM fights
JOIN battles ON battles.id = fights.battle_id
GROUP BY battles.name;
