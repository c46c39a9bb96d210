-- Your query asks for heroes who fought in both battles. Here one of
-- the two is enough. (The other question comes next.)
--
-- Look next at: a hero who is missing. At which of the two battles
-- was this hero?
SELECT name
FROM heroes
WHERE id IN (
  SELECT fights.hero_id
  FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE battles.name = 'Troy'
)
AND id IN (
  SELECT fights.hero_id
  FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE battles.name = 'Scyros'
);
