-- sql/unique_pair: failed
-- says: no row changed either
CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));
CREATE TRIGGER t BEFORE INSERT ON fights WHEN EXISTS (SELECT 1 FROM fights) BEGIN SELECT RAISE(IGNORE); END;
