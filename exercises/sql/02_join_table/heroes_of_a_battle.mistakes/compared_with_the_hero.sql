-- The id of a battle, :battle, is compared with the ids of heroes.
-- Where the numbers happen to be equal, one hero comes out, once for
-- each battle. Where they never are, no row is left.
--
-- Look next at: your WHERE. Which column of fights says where the
-- fight was?
SELECT heroes.id, heroes.name
FROM fights
JOIN heroes ON heroes.id = fights.hero_id
WHERE fights.hero_id = :battle;
