-- Each list is added up by itself, in a subquery for the hero of the row.
-- So no fight ever meets a prize, and each counts once. FROM has heroes
-- alone: every hero is one row, also without fights or prizes.
--
-- The sum of no rows is NULL; COALESCE puts 0 in its place.
--
-- Right as well: add up each table with GROUP BY hero_id first, and LEFT
-- JOIN the two results, which have one row for each hero at most.
SELECT heroes.id, heroes.name,
       (SELECT COALESCE(SUM(damage), 0)
        FROM fights WHERE fights.hero_id = heroes.id) AS damage,
       (SELECT COALESCE(SUM(gold), 0)
        FROM prizes WHERE prizes.hero_id = heroes.id) AS gold
FROM heroes;
