-- These are the battles of the war in which the hero did fight. The
-- task asks for the others.
--
-- Look next at: the word before the brackets, or the kind of your
-- JOIN. Which rows does it keep?
SELECT id, name
FROM battles
WHERE war = :war
AND EXISTS (
  SELECT * FROM fights
  WHERE fights.battle_id = battles.id AND fights.hero_id = :hero
);
