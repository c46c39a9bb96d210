-- In or out
--
-- An app has two buttons: a hero joins a battle, a hero leaves it. Each
-- runs one section of your file, with the ids in :hero and :battle.
--
--   join    makes the link, if it is not there yet
--   leave   removes the link, if it is there
--
-- If a hero or a battle does not exist, nothing happens, and no error
-- comes.
--
-- heroes (id, name, home)    battles (id, name, year)
-- fights (hero_id, battle_id)
--
-- your answer

-- name: join

-- name: leave
