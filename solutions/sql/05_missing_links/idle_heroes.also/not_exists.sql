-- No row of fights may exist that would tell against the hero.

-- name: idle
SELECT h.id, h.name FROM heroes AS h
WHERE NOT EXISTS (SELECT 1 FROM fights AS f WHERE f.hero_id = h.id);

-- name: not_there
SELECT h.id, h.name FROM heroes AS h
WHERE NOT EXISTS (
  SELECT 1 FROM fights AS f WHERE f.hero_id = h.id AND f.battle_id = ?
);
