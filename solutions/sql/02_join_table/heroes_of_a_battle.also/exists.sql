-- The heroes for whom a row of fights with this battle exists.
SELECT h.id, h.name FROM heroes AS h
WHERE EXISTS (
  SELECT 1 FROM fights AS f WHERE f.hero_id = h.id AND f.battle_id = ?
)
ORDER BY h.name, h.id;
