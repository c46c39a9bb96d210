-- Switched off
--
-- A friend wrote the script below. It adds three links, and SQLite
-- accepts all three. But one of them points at nobody: foreign keys are
-- off when your file starts, as they are in the SQLite shell.
--
-- Switch them on before the first link. Then SQLite refuses the bad
-- link. Change it, so that it says what the comment above it says.
--
-- heroes                          battles
-- id | name     | home            id  | name       | year
-- ---+----------+--------         ----+------------+------
--  1 | Achilles | Phthia          101 | Troy       | -1184
--  3 | Mulan    | Wei             105 | Red Cliffs |   208
--  6 | Sigurd   | Xanten          ...
--  ...
--
-- fights (hero_id, battle_id), with both foreign keys: no rows
--
-- your answer

-- Achilles fought at Troy.
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);

-- Sigurd fought at Red Cliffs.
INSERT INTO fights (hero_id, battle_id) VALUES (105, 6);

-- Mulan fought at Red Cliffs.
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
