-- The pair is looked for among all pairs that are not links yet.
-- name: leave
DELETE FROM fights
WHERE rowid IN (
  SELECT fights.rowid
  FROM fights
  JOIN heroes ON heroes.id = fights.hero_id
  WHERE heroes.id = $hero AND fights.battle_id = $battle
);

-- name: join
INSERT INTO fights
SELECT * FROM (
  SELECT heroes.id AS hero_id, battles.id AS battle_id FROM heroes, battles
  EXCEPT
  SELECT hero_id, battle_id FROM fights
)
WHERE hero_id = $hero AND battle_id = $battle;
