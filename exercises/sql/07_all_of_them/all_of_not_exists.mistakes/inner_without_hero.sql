-- The inner query finds a fight in the battle by anybody. So a
-- battle is missing only where nobody fought, and the answer is the
-- same for every hero: all of them, or none.
--
-- Look next at: the conditions in the inner brackets. Which of them
-- speaks of the hero in the outer row?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id
  )
);
