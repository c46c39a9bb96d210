-- Your query lays each day at Troy beside each day at Scyros. A hero
-- with two days in one of the battles comes out twice.
--
-- Look next at: the hero who comes twice. How many days did this hero
-- fight in each of the two battles?
SELECT heroes.id, heroes.name
FROM heroes
JOIN fights AS one ON one.hero_id = heroes.id
JOIN fights AS other ON other.hero_id = heroes.id
WHERE one.battle_id = (SELECT id FROM battles WHERE name = 'Troy')
AND other.battle_id = (SELECT id FROM battles WHERE name = 'Scyros');
