-- battles is laid beside heroes without the table in the middle. But
-- only a row of fights says who was in which battle.
--
-- Look next at: a hero with a battle in your answer. Which row of
-- fights says so?
SELECT heroes.id, heroes.name, battles.id
FROM heroes
LEFT JOIN battles;
