-- Also right: the old row is changed after foreign keys are on. SQLite
-- looks up the new ids of a changed row.
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101), (105, 6), (3, 105);
PRAGMA foreign_keys = ON;
UPDATE fights SET hero_id = 6, battle_id = 105 WHERE hero_id = 105;
