-- The heroes are the right ones, but the id beside each name is the
-- battle's. So every row has the same number: the one you asked
-- with.
--
-- Look next at: the first column of your SELECT. Whose id is it?
SELECT fights.battle_id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.battle_id = :battle;
