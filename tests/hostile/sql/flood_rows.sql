-- sql/battles_of_a_hero: error
-- says: This grew too large
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n LIMIT 900000;
