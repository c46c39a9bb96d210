-- Foreign keys were off the whole time, so the bad link was accepted.
-- If a PRAGMA for it stands in your file, it did nothing: between
-- BEGIN and COMMIT it has no effect, and neither has one with a
-- misspelled name. SQLite reports no error for either.
--
-- Look next at: the first statement of your file that does anything.
-- Are foreign keys on by then?
BEGIN;
PRAGMA foreign_keys = ON;
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);
INSERT INTO fights (hero_id, battle_id) VALUES (105, 6);
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
COMMIT;
