-- Two sentences, tied by AND. The first: no battle of the war is missing.
-- The second: no fight of this hero belongs to another war. One alone is
-- not enough; together they say that both lists are equal.
--
-- Nothing is counted here, so it does not matter how many days a hero
-- fought. With counts it needs COUNT(DISTINCT ...) twice, once for the
-- battles of this war and once for all battles of the hero, and both must
-- be equal to the number of battles in the war.
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
)
AND NOT EXISTS (
  SELECT * FROM fights
  JOIN battles ON battles.id = fights.battle_id
  WHERE fights.hero_id = heroes.id AND battles.war <> :war
);
