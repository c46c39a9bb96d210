-- Nothing says which row of heroes belongs to which row of fights.
-- So SQL pairs each with each: every hero comes once for each fight
-- of this battle.
--
-- Look next at: a hero in your answer who never was there. Which row
-- of fights stands beside this hero?
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes
WHERE fights.battle_id = :battle;
