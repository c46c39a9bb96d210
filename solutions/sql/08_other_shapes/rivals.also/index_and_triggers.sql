-- A unique index and triggers in place of the constraints.
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL REFERENCES heroes (id),
  rival_id INTEGER NOT NULL REFERENCES heroes (id)
);
CREATE UNIQUE INDEX rivals_once ON rivals (hero_id, rival_id);
CREATE TRIGGER rivals_smaller_first BEFORE INSERT ON rivals
WHEN NEW.hero_id >= NEW.rival_id
BEGIN
  SELECT RAISE(ABORT, 'the smaller id comes first');
END;
CREATE TRIGGER heroes_take_their_rivals BEFORE DELETE ON heroes
BEGIN
  DELETE FROM rivals WHERE OLD.id IN (hero_id, rival_id);
END;
