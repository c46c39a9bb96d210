-- heroes and battles are joined by their ids, without the table in
-- the middle. Hero 3 and battle 3 have the same number, but that is
-- no fact about them. The facts are in fights.
--
-- Look next at: fights. Which of its columns leads to battles?
SELECT battles.name, battles.year
FROM heroes
JOIN battles ON battles.id = heroes.id
WHERE heroes.id = :hero;
