-- Up and down
--
-- Two sections: up makes a change, down takes it back.
--
--   up     makes the tables weapons (id, name) and hero_weapons
--          (hero_id, weapon_id), puts in three weapons, Durendal, Gram
--          and Gandiva, and two links: Sigurd has Gram, Arjuna has
--          Gandiva
--   down   leaves the database as it was before up
--
-- After up, down, up everything must be as it is after one up.
--
-- heroes (id, name, home)
--
-- your answer

-- name: up

-- name: down
