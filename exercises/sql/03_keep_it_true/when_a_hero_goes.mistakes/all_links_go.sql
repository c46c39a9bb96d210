-- One row was deleted, and then links of others were gone, too. The
-- delete reached further than the links of that one row.
--
-- Look next at: the links that should still be there. Which part of
-- your delete says whose links are meant?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);

CREATE TRIGGER links_go_with_heroes BEFORE DELETE ON heroes
BEGIN
  DELETE FROM fights;
END;

CREATE TRIGGER links_go_with_battles BEFORE DELETE ON battles
BEGIN
  DELETE FROM fights;
END;
