-- The inner query finds any fight of the hero, wherever it was. So
-- one fight, even in another war, stands for every battle.
--
-- Look next at: the conditions in the inner brackets. Which of them
-- speaks of the battle around it?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.hero_id = heroes.id
  )
);
