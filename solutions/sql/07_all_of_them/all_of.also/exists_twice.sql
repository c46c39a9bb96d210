-- A fight at Troy exists, and a fight at Scyros exists.
WITH named AS (
  SELECT f.hero_id, b.name
  FROM fights f JOIN battles b ON b.id = f.battle_id
)
SELECT h.id, h.name FROM heroes h
WHERE EXISTS (SELECT 1 FROM named n WHERE n.hero_id = h.id AND n.name = 'Troy')
  AND EXISTS (SELECT 1 FROM named n WHERE n.hero_id = h.id AND n.name = 'Scyros');
