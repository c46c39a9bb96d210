-- Your links are good now, but foreign keys are off when the script
-- ends. The next bad link will be accepted as the first one was. A
-- PRAGMA between BEGIN and COMMIT has no effect, and neither has one
-- with a misspelled name. SQLite reports no error for either.
--
-- Look next at: what switches foreign keys on in your file, and
-- whether something around it or after it takes that back.
BEGIN;
PRAGMA foreign_keys = ON;
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);
INSERT INTO fights (hero_id, battle_id) VALUES (6, 105);
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
COMMIT;
