-- A hero comes out with one battle of the war. Neither the other
-- battles of this war nor other wars are asked for.
--
-- Look next at: your WHERE. Which of the two sentences, "none is
-- missing" and "there is no other", does it say?
SELECT id, name
FROM heroes
WHERE EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war = :war
);
