-- When the row is there already, OR IGNORE leaves yours out, and
-- so does DO NOTHING. There is no error, but the role is still
-- the old one.
--
-- Look next at: the case that the row is there. What should
-- become of its role?
INSERT OR IGNORE INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'healer'
FROM heroes
JOIN battles
WHERE heroes.name = 'Sigurd' AND battles.name = 'Troy';
