-- Each hero is one row, and EXISTS asks for a shared battle.
SELECT h.id FROM heroes AS h
WHERE h.id <> @hero AND EXISTS (
  SELECT * FROM fights AS f JOIN fights AS g USING (battle_id)
  WHERE f.hero_id = h.id AND g.hero_id = @hero
);
