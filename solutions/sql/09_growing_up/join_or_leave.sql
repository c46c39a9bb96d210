-- The query finds one row if both ids exist, and no row if one does not:
-- then there is nothing to put in, and no foreign key is broken. If the
-- link is there already, DO NOTHING leaves it.
--
-- A plain INSERT ... VALUES (:hero, :battle) makes the same link, but for
-- an unknown hero it ends with an error. OR IGNORE does not help there: it
-- passes over repeats, never over broken foreign keys.
-- name: join
INSERT INTO fights (hero_id, battle_id)
SELECT heroes.id, battles.id
FROM heroes
JOIN battles
WHERE heroes.id = :hero AND battles.id = :battle
ON CONFLICT DO NOTHING;

-- Both ends are in the condition: together they name one link. A DELETE
-- that finds no row is no error.
-- name: leave
DELETE FROM fights WHERE hero_id = :hero AND battle_id = :battle;
