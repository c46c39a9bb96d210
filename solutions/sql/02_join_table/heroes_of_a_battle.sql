-- The same join, read from the other side. One row of fights for each hero
-- of the battle gives one row in the answer. So both heroes called Ajax
-- are there, and nobody comes twice.
--
-- WHERE id IN (SELECT hero_id FROM fights WHERE ...) is right as well.
-- Chapter 5 tells about IN.
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.battle_id = :battle;
