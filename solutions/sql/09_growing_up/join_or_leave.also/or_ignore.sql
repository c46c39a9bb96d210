-- Question marks take the parameters in the order of the task. OR IGNORE
-- passes over a link that is there.
-- name: join
WITH pair AS (
  SELECT heroes.id AS hero, battles.id AS battle
  FROM heroes, battles
  WHERE heroes.id = ? AND battles.id = ?
)
INSERT OR IGNORE INTO fights (hero_id, battle_id)
SELECT hero, battle FROM pair;

-- name: leave
DELETE FROM fights WHERE hero_id = ? AND battle_id = ?;
