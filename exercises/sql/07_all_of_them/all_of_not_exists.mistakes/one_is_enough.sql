-- A hero comes out with one battle of the war. The others are not
-- asked for.
--
-- Look next at: a hero who is too much. Which battle of the war did
-- this hero not fight in?
SELECT id, name
FROM heroes
WHERE EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war = :war
);
