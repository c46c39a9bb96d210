-- These heroes fought in this war and in no other. But one battle of
-- the war is enough for your query, and the task asks for all.
--
-- Look next at: a hero who is too much. Which battle of the war did
-- this hero not fight in?
SELECT id, name
FROM heroes
WHERE EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war = :war
)
AND NOT EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war <> :war
);
