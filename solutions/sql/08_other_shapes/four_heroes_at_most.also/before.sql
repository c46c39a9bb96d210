-- BEFORE: the row is not there yet. A row that stays is let through.
CREATE TRIGGER room_for_a_new_row BEFORE INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'this battle is full');
END;
CREATE TRIGGER room_for_a_moving_row BEFORE UPDATE OF battle_id ON fights
WHEN NEW.battle_id <> OLD.battle_id
  AND (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'this battle is full');
END;
