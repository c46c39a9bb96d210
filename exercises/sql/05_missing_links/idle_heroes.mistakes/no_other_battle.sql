-- The query lays the fights in other battles beside the heroes, and
-- keeps heroes who have none. So it finds those who fought nowhere
-- else. Whether they were in :battle was not asked.
--
-- Look next at: the <> in your query. Which fights should count
-- against a hero: those in :battle, or the others?

-- name: idle
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights ON fights.hero_id = heroes.id
WHERE fights.hero_id IS NULL;

-- name: not_there
SELECT heroes.id, heroes.name
FROM heroes
LEFT JOIN fights
  ON fights.hero_id = heroes.id AND fights.battle_id <> :battle
WHERE fights.hero_id IS NULL;
