-- JOIN makes a row only where a hero and a fight belong together. A
-- hero without fights has nothing to be laid beside, and so is in no
-- row of the answer. LEFT JOIN with fights on its left does the
-- same: it keeps every fight, not every hero.
--
-- Look next at: the hero who is missing. Which kind of join keeps a
-- row that finds no partner?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
JOIN fights ON fights.hero_id = heroes.id;
