-- The hero is right, but nothing says which war is meant. Battles of
-- other wars are in the answer, too.
--
-- Look next at: a battle that is too much. To which war does it
-- belong?
SELECT id, name
FROM battles
WHERE NOT EXISTS (
  SELECT * FROM fights
  WHERE fights.battle_id = battles.id AND fights.hero_id = :hero
);
