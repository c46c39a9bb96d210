-- First change the row if it is there, then put it in if it is not.
BEGIN;
UPDATE fights SET role = 'healer'
WHERE hero_id = (SELECT id FROM heroes WHERE name = 'Sigurd')
  AND battle_id = (SELECT id FROM battles WHERE name = 'Troy');
INSERT OR IGNORE INTO fights (hero_id, battle_id, role) VALUES
  ((SELECT id FROM heroes  WHERE name = 'Sigurd'),
   (SELECT id FROM battles WHERE name = 'Troy'),
   'healer');
COMMIT;
