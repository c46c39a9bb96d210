-- sql/battles_of_a_hero: error
-- says: so it was stopped.
-- SQLite has to keep everything to sort it.
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(50000), i FROM (SELECT i FROM n LIMIT 1000000) ORDER BY random();
