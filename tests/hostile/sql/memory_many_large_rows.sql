-- sql/battles_of_a_hero: error
-- says: This grew too large, so it was stopped.
-- Each value is allowed, all of them together are not.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(90000), i FROM n LIMIT 9000;
