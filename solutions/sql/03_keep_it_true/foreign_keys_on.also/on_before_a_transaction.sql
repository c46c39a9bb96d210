-- First the setting, then a transaction: all three links or none.
PRAGMA foreign_keys = true;
BEGIN;
INSERT INTO fights VALUES (1, 101);
INSERT INTO fights (battle_id, hero_id) VALUES (105, 6);
INSERT INTO fights VALUES (3, 105);
COMMIT;
