-- These heroes fought in no other war. But a battle of this war may
-- be missing, and a hero who never fought is in the answer, too.
--
-- Look next at: a hero who is too much. Which battle of the war did
-- this hero not fight in?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war <> :war
);
