-- Each query in brackets gives one id, found by the name. So the file says
-- who fought where, and it is right in every database with these heroes
-- and battles, whatever their ids are.
--
-- It needs names that only one row has. Two heroes are called Ajax: for
-- one of them we would have to say more, for example his home.
--
-- A SELECT in the place of VALUES is right as well, and one statement for
-- each link, too.
INSERT INTO fights (hero_id, battle_id) VALUES
  ((SELECT id FROM heroes  WHERE name = 'Achilles'),
   (SELECT id FROM battles WHERE name = 'Troy')),
  ((SELECT id FROM heroes  WHERE name = 'Achilles'),
   (SELECT id FROM battles WHERE name = 'Scyros')),
  ((SELECT id FROM heroes  WHERE name = 'Hector'),
   (SELECT id FROM battles WHERE name = 'Troy')),
  ((SELECT id FROM heroes  WHERE name = 'Mulan'),
   (SELECT id FROM battles WHERE name = 'Troy'));
