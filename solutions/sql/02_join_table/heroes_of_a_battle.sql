-- The same join, read from the other side. One row of fights for each hero
-- of the battle gives one row in the answer, so both heroes called Ajax
-- are there and nobody comes twice. There is nothing to repair with
-- DISTINCT or GROUP BY.
--
-- WHERE id IN (SELECT hero_id FROM fights WHERE ...) is right as well.
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.battle_id = :battle;
