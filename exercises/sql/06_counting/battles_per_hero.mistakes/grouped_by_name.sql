-- GROUP BY name puts all heroes with the same name together. Two
-- heroes called Ajax become one row, and their battles are added up.
--
-- Look next at: the heroes with one name. What is different in their
-- rows?
SELECT heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name;
