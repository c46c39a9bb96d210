-- Everybody who fought at Troy is a healer now. The role belongs
-- to one fight, not to the battle.
--
-- Look next at: the WHERE of your UPDATE. Which two things make
-- it one fight?
INSERT OR IGNORE INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'healer'
FROM heroes
JOIN battles
WHERE heroes.name = 'Sigurd' AND battles.name = 'Troy';
UPDATE fights SET role = 'healer'
WHERE battle_id = (SELECT id FROM battles WHERE name = 'Troy');
