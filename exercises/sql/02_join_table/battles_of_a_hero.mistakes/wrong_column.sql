-- The id of a battle is compared with the id of a hero. Where the
-- numbers happen to be equal, the pair means nothing. Where they
-- never are, no row is left.
--
-- Look next at: the two columns in your ON. What does each of them
-- count: heroes or battles?
SELECT battles.name, battles.year
FROM fights
JOIN battles ON battles.id = fights.hero_id
WHERE fights.hero_id = :hero;
