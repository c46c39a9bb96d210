-- Every two heroes, if a shared battle exists.
SELECT a.id, b.id
FROM heroes AS a
JOIN heroes AS b ON a.id < b.id
WHERE EXISTS (
  SELECT * FROM fights AS f JOIN fights AS g ON g.battle_id = f.battle_id
  WHERE f.hero_id = a.id AND g.hero_id = b.id
);
