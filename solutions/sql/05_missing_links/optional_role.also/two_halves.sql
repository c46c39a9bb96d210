-- The heroes with that role, then everybody else.
SELECT heroes.id, heroes.name, fights.battle_id
FROM heroes JOIN fights ON fights.hero_id = heroes.id
WHERE fights.role = ?1
UNION ALL
SELECT id, name, NULL
FROM heroes
WHERE NOT EXISTS (
  SELECT 1 FROM fights WHERE hero_id = heroes.id AND role = ?1
);
