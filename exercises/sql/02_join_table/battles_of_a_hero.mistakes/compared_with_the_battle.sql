-- The id of a hero, :hero, is compared with the ids of battles.
-- Where the numbers happen to be equal, one battle comes out, once
-- for each hero in it. Where they never are, no row is left.
--
-- Look next at: your WHERE. Which column of fights says who fought?
SELECT battles.name, battles.year
FROM fights
JOIN battles ON battles.id = fights.battle_id
WHERE fights.battle_id = :hero;
