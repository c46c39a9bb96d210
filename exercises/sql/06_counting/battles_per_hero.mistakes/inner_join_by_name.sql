-- Two things come together. JOIN leaves out the heroes without fights.
-- And GROUP BY name makes one row of all heroes with the same name.
--
-- Look next at: one of the two first. Which heroes does your join let
-- in, and whose rows belong together?
SELECT heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name;
