-- The heroes are in the database already. Put in once more, the same
-- hero has two rows with two ids, and nobody can tell which of them
-- a link should name.
--
-- Look next at: the rows of heroes, before your file runs. Is any hero
-- of the four facts missing?
INSERT INTO heroes (name, home) VALUES
  ('Achilles', 'Phthia'),
  ('Hector', 'Ilium'),
  ('Mulan', 'Wei');
INSERT INTO fights (hero_id, battle_id) VALUES
  ((SELECT min(id) FROM heroes WHERE name = 'Achilles'),
   (SELECT id FROM battles WHERE name = 'Troy')),
  ((SELECT min(id) FROM heroes WHERE name = 'Achilles'),
   (SELECT id FROM battles WHERE name = 'Scyros')),
  ((SELECT min(id) FROM heroes WHERE name = 'Hector'),
   (SELECT id FROM battles WHERE name = 'Troy')),
  ((SELECT min(id) FROM heroes WHERE name = 'Mulan'),
   (SELECT id FROM battles WHERE name = 'Troy'));
