-- What must hold is written as conditions: both exist, the link does not.
-- name: join
INSERT INTO fights (battle_id, hero_id)
SELECT @battle, @hero
WHERE EXISTS (SELECT 1 FROM heroes WHERE id = @hero)
  AND EXISTS (SELECT 1 FROM battles WHERE id = @battle)
  AND NOT EXISTS (
    SELECT 1 FROM fights WHERE hero_id = @hero AND battle_id = @battle
  );

-- name: leave
DELETE FROM fights WHERE (hero_id, battle_id) = (@hero, @battle);
