-- The numbers of the output columns. The two tables on the right are
-- joined first, in brackets.
SELECT h.name, h.id, b.name, b.year
FROM heroes AS h
LEFT JOIN (fights AS f JOIN battles AS b ON b.id = f.battle_id)
  ON f.hero_id = h.id
ORDER BY 1, 2, 4 DESC, 3;
