-- The row is put in where NOT EXISTS finds none; then it is there anyway,
-- and an UPDATE FROM sets the role.
INSERT INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'not known'
FROM heroes
JOIN battles ON battles.name = 'Troy'
WHERE heroes.name = 'Sigurd'
  AND NOT EXISTS (
    SELECT 1
    FROM fights
    WHERE fights.hero_id = heroes.id AND fights.battle_id = battles.id
  );
UPDATE fights SET role = 'healer'
FROM heroes, battles
WHERE heroes.id = fights.hero_id AND battles.id = fights.battle_id
  AND heroes.name = 'Sigurd' AND battles.name = 'Troy';
