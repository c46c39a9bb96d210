-- Triggers can refuse rows, too. It takes two: for new rows and for changes.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  damage    INTEGER
);
CREATE UNIQUE INDEX each_pair_once ON fights (hero_id, battle_id);
CREATE TRIGGER new_damage BEFORE INSERT ON fights WHEN NEW.damage < 0
BEGIN
  SELECT RAISE(ABORT, 'damage is never negative');
END;
CREATE TRIGGER changed_damage BEFORE UPDATE ON fights WHEN NEW.damage < 0
BEGIN
  SELECT RAISE(ABORT, 'damage is never negative');
END;
