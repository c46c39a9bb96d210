-- Sigurd is a healer now at Troy, and in every other battle, too.
-- The role belongs to one fight, not to the hero.
--
-- Look next at: the WHERE of your UPDATE. Which two things make
-- it one fight?
INSERT OR IGNORE INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'healer'
FROM heroes
JOIN battles
WHERE heroes.name = 'Sigurd' AND battles.name = 'Troy';
UPDATE fights SET role = 'healer'
WHERE hero_id = (SELECT id FROM heroes WHERE name = 'Sigurd');
