-- GROUP BY name makes one row of all heroes with the same name. Two
-- heroes called Ajax are two heroes, and one of them was lost.
--
-- Look next at: the two heroes with one name. What makes them
-- different, and does your GROUP BY see it?
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.battle_id = :battle
GROUP BY heroes.name;
