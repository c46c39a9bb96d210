-- sql/battles_of_a_hero: error
-- says: This ran too long, so it was stopped.
-- It counts for ever.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i), i FROM n;
