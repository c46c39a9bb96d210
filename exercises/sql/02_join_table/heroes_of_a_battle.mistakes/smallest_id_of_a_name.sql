-- One row for each name, with the smallest id that has it. Two
-- heroes called Ajax are two heroes, and the one with the greater id
-- was lost.
--
-- Look next at: the two heroes with one name. Which number belongs
-- to the second?
SELECT min(heroes.id), heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.battle_id = :battle
GROUP BY heroes.name;
