-- sql/unique_pair: failed
-- says: found none
-- A view that never ends has the name of a table.
CREATE VIEW fights AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS hero_id, i AS battle_id FROM n;
