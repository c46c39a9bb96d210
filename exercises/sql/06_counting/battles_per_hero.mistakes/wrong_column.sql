-- ON compares the id of a hero with the id of a battle. They are
-- equal by chance or never, so most heroes count 0.
--
-- Look next at: the two columns in your ON. What does each of them
-- count: heroes or battles?
SELECT heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.battle_id = heroes.id
GROUP BY heroes.id;
