-- GROUP BY with name and home keeps more heroes apart than the name
-- alone. But two heroes can have the same name and the same home.
-- They become one row, and their battles are added up.
--
-- Look next at: two heroes of one name and one home. Which column is
-- still different?
SELECT heroes.name, COUNT(fights.hero_id)
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.name, heroes.home;
