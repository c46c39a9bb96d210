-- No other hero has more fights.
SELECT h.id, h.name, (SELECT COUNT(*) FROM fights WHERE hero_id = h.id)
FROM heroes AS h
WHERE NOT EXISTS (
  SELECT 1 FROM heroes AS other
  WHERE (SELECT COUNT(*) FROM fights WHERE hero_id = other.id)
      > (SELECT COUNT(*) FROM fights WHERE hero_id = h.id)
);
