-- Two things come together. GROUP BY name makes one row of all heroes
-- with the same name. And COUNT(*) counts rows, also the row that LEFT
-- JOIN keeps for a hero without fights.
--
-- Look next at: one of the two first. What should be counted, and whose
-- rows belong together?
SELECT heroes.name, COUNT(*)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name;
