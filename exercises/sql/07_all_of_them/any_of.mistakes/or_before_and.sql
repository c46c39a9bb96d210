-- SQL reads AND before OR. So your query says: all these conditions
-- together with Troy, or Scyros and nothing else. For Scyros no
-- condition ties a hero to a fight, so every hero comes out.
--
-- Look next at: your AND and your OR. Where would you put brackets
-- when you read them aloud?
SELECT heroes.name
FROM heroes, fights, battles
WHERE fights.hero_id = heroes.id
  AND battles.id = fights.battle_id
  AND battles.name = 'Troy' OR battles.name = 'Scyros'
GROUP BY heroes.id;
