-- JOIN makes a row only where a hero and a fight belong together. A
-- hero without fights has nothing to be laid beside, and so is in no
-- row of the answer. LEFT JOIN with fights on its left does the
-- same. And behind a right LEFT JOIN, a further JOIN or a WHERE about
-- fights can take such a hero out again.
--
-- Look next at: the hero who is missing. Which part of your query
-- loses this row, and what would keep it?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
JOIN fights ON fights.hero_id = heroes.id;
