-- DISTINCT while the id is still there, the name alone afterwards.
WITH were_there AS (
  SELECT DISTINCT heroes.id, heroes.name
  FROM battles
  JOIN fights ON fights.battle_id = battles.id
  JOIN heroes ON heroes.id = fights.hero_id
  WHERE battles.name = 'Troy' OR battles.name = 'Scyros'
)
SELECT name FROM were_there ORDER BY name;
