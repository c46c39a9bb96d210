-- Both directions, each turned so that the smaller id is first; UNION
-- gives each row once.
WITH pairs (a, b) AS (
  SELECT f.hero_id, g.hero_id FROM fights f JOIN fights g USING (battle_id)
  WHERE f.hero_id <> g.hero_id
)
SELECT a, b FROM pairs WHERE a < b
UNION
SELECT b, a FROM pairs WHERE b < a;
