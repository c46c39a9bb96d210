-- sql/battles_of_a_hero: error
-- says: This grew too large
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT group_concat(hex(zeroblob(500)), '') OVER (ROWS 10000 PRECEDING), i FROM (SELECT i FROM n LIMIT 1000000);
