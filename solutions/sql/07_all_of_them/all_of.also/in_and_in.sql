-- In the list of Troy, and in the list of Scyros.
SELECT id, name
FROM heroes
WHERE id IN (
  SELECT hero_id FROM fights
  WHERE battle_id = (SELECT id FROM battles WHERE name = 'Troy')
)
AND id IN (
  SELECT hero_id FROM fights
  WHERE battle_id = (SELECT id FROM battles WHERE name = 'Scyros')
);
