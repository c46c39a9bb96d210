-- The battles for which a row of fights with this hero exists.
SELECT b.name, b.year FROM battles AS b
WHERE EXISTS (
  SELECT * FROM fights AS f WHERE f.battle_id = b.id AND f.hero_id = @hero
);
