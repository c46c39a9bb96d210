-- Everybody who fought at Troy is captain now. The role belongs to one
-- fight, not to the battle.
--
-- Look next at: the WHERE of your UPDATE. Which two things make it one
-- fight?
INSERT OR IGNORE INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'captain'
FROM heroes
JOIN battles
WHERE heroes.name = 'Achilles' AND battles.name = 'Troy';
UPDATE fights SET role = 'captain'
WHERE battle_id = (SELECT id FROM battles WHERE name = 'Troy');
