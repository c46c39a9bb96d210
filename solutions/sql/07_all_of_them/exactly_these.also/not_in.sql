-- Heroes that are in neither of two lists.
SELECT id, name FROM heroes
WHERE id NOT IN (
  SELECT hero_id FROM fights
  WHERE battle_id NOT IN (SELECT id FROM battles WHERE war = $war)
)
AND (SELECT COUNT(DISTINCT battle_id) FROM fights WHERE hero_id = heroes.id)
  = (SELECT COUNT(*) FROM battles WHERE war = $war);
