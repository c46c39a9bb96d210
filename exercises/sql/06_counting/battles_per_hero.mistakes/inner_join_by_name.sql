-- Two things come together. JOIN leaves out the heroes without
-- fights. And GROUP BY name makes one row of all heroes with the
-- same name.
--
-- Look next at: your join, first. Which kind keeps a hero without
-- fights? Then the heroes with one name.
SELECT heroes.name, COUNT(*)
FROM heroes
JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name;
