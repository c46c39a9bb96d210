-- The battles of the war, without those of the hero: nothing is left.
SELECT id, name FROM heroes
WHERE NOT EXISTS (
  SELECT id FROM battles WHERE war = @war
  EXCEPT
  SELECT battle_id FROM fights WHERE hero_id = heroes.id
);
