-- sql/battles_of_a_hero: error
-- says: so it was stopped.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT json_group_array(hex(zeroblob(1000))), 1 FROM (SELECT i FROM n LIMIT 1000000);
