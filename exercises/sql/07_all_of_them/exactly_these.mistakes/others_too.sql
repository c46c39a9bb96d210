-- No battle of the war is missing for these heroes. But some of them
-- fought in other wars, too, and nothing in your query looks there.
--
-- Look next at: a hero who is too much. Which of this hero's fights
-- should not be there?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
);
