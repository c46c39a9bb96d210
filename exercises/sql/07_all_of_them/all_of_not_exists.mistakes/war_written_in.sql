-- Your query asks about one war, whatever :war says.
--
-- Look next at: the name of a war in your query. What should stand
-- there?
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = 'Trojan'
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
);
