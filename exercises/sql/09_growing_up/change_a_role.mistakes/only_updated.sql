-- UPDATE changes rows that are there. If Sigurd has no row at
-- Troy, it changes none, and that is no error.
--
-- Look next at: the case that the row is missing. Which statement
-- of yours puts it in?
UPDATE fights SET role = 'healer'
WHERE hero_id = (SELECT id FROM heroes WHERE name = 'Sigurd')
  AND battle_id = (SELECT id FROM battles WHERE name = 'Troy');
