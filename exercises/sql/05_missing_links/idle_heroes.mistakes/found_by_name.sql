-- Your query leaves out every hero with the name of somebody who
-- fought. Two heroes can share a name: then one of them is left out
-- for what the other did.
--
-- Look next at: the column before NOT IN. Is its value different for
-- every hero?
-- name: idle
SELECT id, name
FROM heroes
WHERE name NOT IN (
  SELECT heroes.name FROM fights JOIN heroes ON heroes.id = fights.hero_id
);
-- name: not_there
SELECT id, name
FROM heroes
WHERE name NOT IN (
  SELECT heroes.name FROM fights JOIN heroes ON heroes.id = fights.hero_id
  WHERE fights.battle_id = :battle
);
