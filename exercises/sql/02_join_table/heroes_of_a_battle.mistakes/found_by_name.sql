-- The query finds the names of the heroes who were there, then every
-- hero with such a name. A second hero with the same name comes
-- along who never was there.
--
-- Look next at: the step from fights to heroes. Is a name enough to
-- know which hero is meant?
SELECT heroes.id, heroes.name
FROM heroes
WHERE heroes.name IN (
  SELECT heroes.name
  FROM fights
  JOIN heroes ON heroes.id = fights.hero_id
  WHERE fights.battle_id = :battle
);
