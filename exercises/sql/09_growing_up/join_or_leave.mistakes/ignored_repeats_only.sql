-- OR IGNORE and DO NOTHING pass over a link that is there already. They
-- do not pass over a hero or a battle that does not exist: the foreign
-- key refuses that link with an error.
--
-- Look next at: an id that no hero has. What should your statement find
-- out before it puts a row in?

-- name: join
INSERT OR IGNORE INTO fights (hero_id, battle_id) VALUES (:hero, :battle);

-- name: leave
DELETE FROM fights WHERE hero_id = :hero AND battle_id = :battle;
