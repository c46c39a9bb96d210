-- These are the heroes who have a fight. The task asks for all the
-- others.
--
-- Look next at: the word before IN, or the kind of your join. Which
-- heroes does it keep?

-- name: idle
SELECT id, name
FROM heroes
WHERE id IN (SELECT hero_id FROM fights);

-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
