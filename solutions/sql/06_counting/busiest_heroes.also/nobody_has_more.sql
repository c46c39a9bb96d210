-- A hero with fights, and no hero with more of them.
SELECT h.id, h.name, (SELECT COUNT(*) FROM fights WHERE hero_id = h.id)
FROM heroes AS h
WHERE EXISTS (SELECT 1 FROM fights WHERE hero_id = h.id)
  AND NOT EXISTS (
    SELECT 1 FROM heroes AS other
    WHERE (SELECT COUNT(*) FROM fights WHERE hero_id = other.id)
        > (SELECT COUNT(*) FROM fights WHERE hero_id = h.id)
  );
