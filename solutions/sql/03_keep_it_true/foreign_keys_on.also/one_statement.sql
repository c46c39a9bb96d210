-- All links in one statement, each id found by a subquery.
pragma Foreign_Keys(yes);
INSERT INTO fights (hero_id, battle_id) VALUES
  ((SELECT id FROM heroes WHERE name = 'Achilles'),
   (SELECT id FROM battles WHERE name = 'Troy')),
  ((SELECT id FROM heroes WHERE name = 'Sigurd'),
   (SELECT id FROM battles WHERE name = 'Red Cliffs')),
  ((SELECT id FROM heroes WHERE name = 'Mulan'),
   (SELECT id FROM battles WHERE name = 'Red Cliffs'));
