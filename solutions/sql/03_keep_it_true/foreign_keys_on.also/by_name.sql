-- The ids are found by name, so they can't change places unseen.
PRAGMA foreign_keys = 1;
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles ON (heroes.name = 'Achilles' AND battles.name = 'Troy')
  OR (heroes.name IN ('Sigurd', 'Mulan') AND battles.name = 'Red Cliffs');
