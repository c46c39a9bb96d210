-- The greatest year first is the same as the smallest with a minus.
WITH fought AS (
  SELECT fights.hero_id, battles.name AS battle, battles.year
  FROM battles, fights
  WHERE fights.battle_id = battles.id
)
SELECT heroes.name, heroes.id, fought.battle, fought.year
FROM fought
RIGHT JOIN heroes ON heroes.id = fought.hero_id
ORDER BY heroes.name ASC, heroes.id ASC, -fought.year ASC, fought.battle ASC;
