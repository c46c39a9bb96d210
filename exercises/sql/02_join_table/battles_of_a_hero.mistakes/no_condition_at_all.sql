-- Three tables stand side by side, and nothing says which of their
-- rows belong together. So SQL gives every pair of a fight and a
-- battle, whoever fought.
--
-- Look next at: fights and its two columns. Which table does each of
-- them lead to?
SELECT battles.name, battles.year
FROM heroes, fights, battles
WHERE heroes.id = :hero;
