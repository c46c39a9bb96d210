-- OR REPLACE does not change the row that is there. It deletes it
-- and puts in a new one, with a new id. When the old row is
-- deleted, the cascade deletes its rows in fight_weapons. To
-- delete it yourself does the same.
--
-- Look next at: the id of the fight, before and after. Which rows
-- of fight_weapons name the old one?
INSERT OR REPLACE INTO fights (hero_id, battle_id, role)
SELECT heroes.id, battles.id, 'healer'
FROM heroes
JOIN battles
WHERE heroes.name = 'Sigurd' AND battles.name = 'Troy';
