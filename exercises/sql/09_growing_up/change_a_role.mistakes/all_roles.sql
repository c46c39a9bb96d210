-- An UPDATE without WHERE changes every row of the table. All
-- heroes are healers now, in all battles.
--
-- Look next at: your UPDATE. Where does it say which row is
-- meant?
INSERT OR IGNORE INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'healer'
FROM heroes
JOIN battles
WHERE heroes.name = 'Sigurd' AND battles.name = 'Troy';
UPDATE fights SET role = 'healer';
