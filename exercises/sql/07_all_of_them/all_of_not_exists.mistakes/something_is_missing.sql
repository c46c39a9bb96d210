-- These are the heroes for whom a battle of the war is missing. The
-- task asks for those for whom none is.
--
-- Look next at: the word before the outer brackets. What should the
-- query in them find for a hero who belongs in the answer?
SELECT id, name
FROM heroes
WHERE EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
);
