-- The sums are right. But the sum of no rows is NULL. A hero without
-- fights or without prizes should have 0.
--
-- Look next at: the lesson's line about COALESCE. Where in your
-- query can a NULL come out?
SELECT heroes.id, heroes.name,
       (SELECT SUM(damage) FROM fights WHERE fights.hero_id = heroes.id),
       (SELECT SUM(gold) FROM prizes WHERE prizes.hero_id = heroes.id)
FROM heroes;
