-- Read it from the inside. A fight of this hero in this battle. A battle
-- of the war without such a fight: it is missing. A hero without such a
-- battle: none is missing, so all are there.
--
-- With no battle in the war, the middle query finds nothing for anybody,
-- and every hero comes out, as the task asks.
--
-- Counting is right as well, if 0 counts, too: the number of the hero's
-- battles in this war, from a subquery or a LEFT JOIN, compared with the
-- number of battles in the war. After an inner JOIN a hero with 0 has no
-- row that could be compared.
SELECT id, name
FROM heroes
WHERE NOT EXISTS (
  SELECT * FROM battles
  WHERE war = :war
  AND NOT EXISTS (
    SELECT * FROM fights
    WHERE fights.battle_id = battles.id AND fights.hero_id = heroes.id
  )
);
