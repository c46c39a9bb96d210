-- sql/battles_of_a_hero: error
-- says: One value grew beyond 100,000 bytes.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT group_concat(hex(zeroblob(1000))), 1 FROM (SELECT i FROM n LIMIT 100000);
