-- The bad link is gone, and with it the fact that it should tell:
-- Sigurd fought at Red Cliffs. That fact is true. Only its ids were
-- not.
--
-- Look next at: the comment without a row. Which ids have this hero
-- and this battle?
PRAGMA foreign_keys = ON;
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101);
INSERT INTO fights (hero_id, battle_id) VALUES (3, 105);
