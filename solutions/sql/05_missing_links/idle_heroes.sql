-- What did not happen is in no row. So each query first finds what did
-- happen, and takes the heroes that are left.
--
-- idle: the join lays each hero beside his or her fights. A hero who has
-- none stays, with NULL in the columns of fights. hero_id is never NULL in
-- a real row of fights, so IS NULL finds exactly these heroes.

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- not_there: the list in brackets holds everybody who was there. A hero
-- without any fight is not in it, so Atalanta comes out, too.
--
-- A LEFT JOIN with the battle in ON is right as well. <> is not: it finds
-- heroes who were somewhere else, too.
-- name: not_there
SELECT id, name
FROM heroes
WHERE id NOT IN (SELECT hero_id FROM fights WHERE battle_id = :battle);
