-- NOT EXISTS stands there once. So these are the heroes who fought
-- in no battle of the war.
--
-- Look next at: the words "no battle that is missing". How many
-- times do they say no?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
);
