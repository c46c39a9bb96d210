-- ON compares the id of a hero with the id of a battle. They are
-- equal by chance or never, so the heroes find no fight or a fight
-- that is not theirs.
--
-- Look next at: the two columns in your ON. What does each of them
-- count: heroes or battles?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights ON fights.battle_id = heroes.id;
