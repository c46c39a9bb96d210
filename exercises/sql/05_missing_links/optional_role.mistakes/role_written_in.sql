-- The query asks for archers, whichever role is in :role. It gives
-- the same rows for every role, so it is right for one of them at
-- most.
--
-- Look next at: the role in your query. Who should decide which role
-- it is?
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes
LEFT JOIN fights
  ON fights.hero_id = heroes.id AND fights.role = 'archer';
