-- Ask your own tables
--
-- First your tables from the last exercise: heroes, weapons, and the table
-- in the middle with the name that you gave it. Then two queries, each
-- below a line that names it. Leave these two lines as they are.
--
--   weapons_of_hero:  the id and the name of each weapon of one hero.
--                     The hero's id comes from outside, as :hero.
--   heroes_of_weapon: the id and the name of each hero with one weapon.
--                     The weapon's id comes from outside, as :weapon.
--
-- your answer


-- name: weapons_of_hero


-- name: heroes_of_weapon

