-- Two lists of ids. UNION makes one list of them, each id once.
SELECT name FROM heroes JOIN (
  SELECT hero_id FROM fights
  WHERE battle_id = (SELECT id FROM battles WHERE name = 'Troy')
  UNION
  SELECT hero_id FROM fights
  WHERE battle_id = (SELECT id FROM battles WHERE name = 'Scyros')
) AS fighters ON fighters.hero_id = heroes.id;
