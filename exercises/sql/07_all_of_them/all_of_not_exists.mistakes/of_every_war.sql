-- Nothing says which war is meant. So a hero must have fought in
-- every battle of every war.
--
-- Look next at: a hero who is missing. Which battle did this hero
-- not fight in, and to which war does it belong?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
);
