-- An upsert: try the INSERT. If it meets a row with the same hero and
-- battle, update that row. It keeps its id, so the weapons that name it
-- keep their fight. excluded is the row we tried to put in.
--
-- INSERT OR REPLACE looks alike, but it deletes the old row, and the rows
-- of fight_weapons that point at it go, too. INSERT OR IGNORE would keep
-- the old role.
--
-- An UPDATE for the row that is there and an INSERT OR IGNORE for the one
-- that is not, one after the other, are right as well.
INSERT INTO fights (hero_id, battle_id, role) VALUES
  ((SELECT id FROM heroes  WHERE name = 'Sigurd'),
   (SELECT id FROM battles WHERE name = 'Troy'),
   'healer')
ON CONFLICT (hero_id, battle_id) DO UPDATE SET role = excluded.role;
