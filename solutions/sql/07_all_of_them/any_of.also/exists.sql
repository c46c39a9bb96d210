-- For each hero: does such a fight exist?
SELECT h.name
FROM heroes AS h
WHERE EXISTS (
  SELECT *
  FROM fights AS f
  JOIN battles AS b ON b.id = f.battle_id
  WHERE f.hero_id = h.id AND (b.name = 'Troy' OR b.name = 'Scyros')
);
