-- Your numbers are right in one database only. Where Sigurd has
-- another id, 6 is somebody else, or nobody. The names are what
-- stays the same.
--
-- Look next at: the numbers in your statement. Which query would
-- give each of them?
INSERT INTO fights (hero_id, battle_id, role) VALUES (6, 101, 'healer')
ON CONFLICT (hero_id, battle_id) DO UPDATE SET role = excluded.role;
