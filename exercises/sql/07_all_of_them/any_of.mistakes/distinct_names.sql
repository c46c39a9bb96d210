-- One row for each name, and that is not one row for each hero. Two
-- heroes are called Ajax and both were there. Their rows look the
-- same, so only one of them is left.
--
-- Look next at: the two heroes with one name. Which column makes
-- them different, and does your query compare it?
SELECT DISTINCT heroes.name
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
JOIN battles ON battles.id = fights.battle_id
WHERE battles.name IN ('Troy', 'Scyros');
