-- First pick the fights in that role, then lay them beside the heroes.
SELECT h.id, h.name, chosen.battle_id
FROM heroes AS h
LEFT JOIN (SELECT hero_id, battle_id FROM fights WHERE role = :role) AS chosen
  ON chosen.hero_id = h.id
ORDER BY h.name;
