-- Your numbers are right in one database only. Where Achilles has
-- another id, 1 is somebody else, or nobody. The names are what
-- stays the same.
--
-- Look next at: the numbers in your INSERT. Which query would give
-- each of them?
INSERT INTO fights (hero_id, battle_id) VALUES
  (1, 101),
  (1, 102),
  (2, 101),
  (3, 101);
