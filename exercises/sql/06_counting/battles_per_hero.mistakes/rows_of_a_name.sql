-- Two things come together. GROUP BY name makes one row of all
-- heroes with the same name. And COUNT(*) counts rows, also the row
-- that LEFT JOIN keeps for a hero without fights.
--
-- Look next at: what stands in COUNT, first. Then the heroes with
-- one name: what is different in their rows?
SELECT heroes.name, COUNT(*)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name;
