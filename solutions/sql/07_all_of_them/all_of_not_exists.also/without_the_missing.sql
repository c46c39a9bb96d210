-- Every pair of a hero and a battle of the war that is not in fights is a
-- gap. The heroes without a gap are asked for.
WITH gaps AS (
  SELECT heroes.id AS hero_id, battles.id AS battle_id
  FROM heroes JOIN battles ON battles.war = $war
  EXCEPT
  SELECT hero_id, battle_id FROM fights
)
SELECT id, name FROM heroes WHERE id NOT IN (SELECT hero_id FROM gaps);
