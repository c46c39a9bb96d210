-- The query in brackets looks for a fight in this battle by anybody.
-- So a battle where others fought, and this hero did not, is
-- missing.
--
-- Look next at: the conditions in the brackets. Which of them speaks
-- of the hero?
SELECT id, name
FROM battles
WHERE war = :war
AND NOT EXISTS (SELECT * FROM fights WHERE fights.battle_id = battles.id);
