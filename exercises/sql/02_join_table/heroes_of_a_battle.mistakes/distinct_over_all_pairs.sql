-- Without a condition, SQL pairs every hero with every fight of this
-- battle. DISTINCT takes the repeated rows away, and the answer
-- looks tidy, but heroes who never were there stay in it.
--
-- Look next at: your query without DISTINCT. Why do its rows repeat?
SELECT DISTINCT heroes.id, heroes.name
FROM fights
JOIN heroes
WHERE fights.battle_id = :battle;
