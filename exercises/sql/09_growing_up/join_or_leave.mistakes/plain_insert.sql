-- A plain INSERT makes the link. But if it is there already, or if the
-- hero or the battle does not exist, the row is refused with an error.
-- The task asks that nothing happens then.
--
-- Look next at: the button, pressed twice. What does the second INSERT
-- meet?

-- name: join
INSERT INTO fights (hero_id, battle_id) VALUES (:hero, :battle);

-- name: leave
DELETE FROM fights WHERE hero_id = :hero AND battle_id = :battle;
