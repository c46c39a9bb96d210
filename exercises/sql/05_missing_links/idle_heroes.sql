-- Heroes who stayed at home
--
-- idle:       the heroes who never fought, in no battle at all.
-- not_there:  the heroes who did not fight in one battle, :battle.
--
--   idle                               gives   4 | Atalanta
--   not_there, :battle = 101 (Troy)    gives   4 | Atalanta
--                                              5 | Arjuna
--
-- heroes (id, name, home)    fights (hero_id, battle_id)
--
-- your answer

-- name: idle


-- name: not_there

