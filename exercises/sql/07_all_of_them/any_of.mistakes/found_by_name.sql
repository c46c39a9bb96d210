-- The list in your query holds names. Every hero with such a name
-- comes out, also one who was at neither battle and only shares the
-- name.
--
-- Look next at: the column before IN. Is its value different for
-- every hero?
SELECT name
FROM heroes
WHERE name IN (
  SELECT heroes.name
  FROM heroes
  JOIN fights ON fights.hero_id = heroes.id
  JOIN battles ON battles.id = fights.battle_id
  WHERE battles.name IN ('Troy', 'Scyros')
);
