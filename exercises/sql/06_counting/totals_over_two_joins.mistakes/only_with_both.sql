-- Each list is added up by itself, which is right. But JOIN keeps
-- only heroes who are in both lists. A hero with no fight or no prize
-- is gone.
--
-- Look next at: your joins. Which kind keeps a hero who is in one
-- list only, or in none?
SELECT heroes.id, heroes.name, done.damage, won.gold
FROM heroes
JOIN (SELECT hero_id, SUM(damage) AS damage FROM fights GROUP BY hero_id) AS done
  ON done.hero_id = heroes.id
JOIN (SELECT hero_id, SUM(gold) AS gold FROM prizes GROUP BY hero_id) AS won
  ON won.hero_id = heroes.id;
