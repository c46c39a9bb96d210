-- The PRAGMA comes first, so that every link below it is looked up. It
-- must not stand between BEGIN and COMMIT: there SQLite ignores it.
-- With it, SQLite refused (105, 6): no hero has the id 105. The two ids
-- had changed places.
--
-- The setting is not stored in the database. A program says it again each
-- time it opens the database. 1, true and yes mean the same as ON.
PRAGMA foreign_keys = ON;

-- Achilles fought at Troy.
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);

-- Sigurd fought at Red Cliffs.
INSERT INTO fights (hero_id, battle_id) VALUES (6, 105);

-- Mulan fought at Red Cliffs.
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
