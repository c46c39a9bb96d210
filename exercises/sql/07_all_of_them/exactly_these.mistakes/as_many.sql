-- The hero has as many battles as the war. As many are not the same:
-- any other battles count, too.
--
-- Look next at: the battles that are counted for a hero. Do they all
-- belong to the war?
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
GROUP BY heroes.id
HAVING COUNT(DISTINCT fights.battle_id) =
  (SELECT COUNT(*) FROM battles WHERE war = :war);
