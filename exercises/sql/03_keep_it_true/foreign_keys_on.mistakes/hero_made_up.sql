-- SQLite said that a row was missing, so a row was added. But now
-- Sigurd and Red Cliffs are there twice, with two ids each. The link
-- points at the new ones, and nobody who looks for the old ones will
-- find it.
--
-- Look next at: the rows of heroes and battles before your script
-- ran. Was anybody missing?
PRAGMA foreign_keys = ON;
INSERT INTO heroes (id, name, home) VALUES (105, 'Sigurd', 'Xanten');
INSERT INTO battles (id, name, year) VALUES (6, 'Red Cliffs', 208);
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);
INSERT INTO fights (hero_id, battle_id) VALUES (105, 6);
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
