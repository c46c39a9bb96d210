-- sql/unique_pair: failed
-- says: found none
-- A view that takes rows and keeps none.
CREATE VIEW fights AS SELECT id AS hero_id, id AS battle_id FROM heroes WHERE 0;
CREATE TRIGGER t INSTEAD OF INSERT ON fights BEGIN SELECT 1; END;
