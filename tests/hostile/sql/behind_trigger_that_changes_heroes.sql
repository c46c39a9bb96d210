-- sql/unique_pair: failed
-- says: There was no error, but no row changed either.
-- It leaves a trap for the check after.
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TRIGGER t AFTER INSERT ON fights BEGIN DELETE FROM fights; UPDATE heroes SET name = 'Nobody'; END;
