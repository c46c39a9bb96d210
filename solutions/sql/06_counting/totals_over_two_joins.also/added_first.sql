-- One row for each hero in both results, so the joins multiply nothing.
WITH
  done AS (SELECT hero_id, SUM(damage) AS damage FROM fights GROUP BY hero_id),
  won AS (SELECT hero_id, SUM(gold) AS gold FROM prizes GROUP BY hero_id)
SELECT heroes.id, heroes.name, COALESCE(done.damage, 0), COALESCE(won.gold, 0)
FROM heroes
LEFT JOIN done ON done.hero_id = heroes.id
LEFT JOIN won ON won.hero_id = heroes.id;
