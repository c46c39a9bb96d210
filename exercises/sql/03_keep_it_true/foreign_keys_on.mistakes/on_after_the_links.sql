-- Foreign keys are on in the end, but they were off when the links
-- came. Switching them on looks at new rows only. The bad link was
-- in fights already, so it stays there.
--
-- Look next at: the order of your statements. What was the setting
-- when the second link was added?
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);
INSERT INTO fights (hero_id, battle_id) VALUES (105, 6);
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
PRAGMA foreign_keys = ON;
