-- The trigger runs for each new row of fights. NEW.battle_id is the battle
-- of that row. Whether it is closed, the query in brackets finds out at that
-- very moment, so it is right whichever battles are closed then.
--
-- A CHECK can't do this: it may not look into another table. EXISTS in the
-- place of IN, AFTER in the place of BEFORE, or the condition in the body of
-- the trigger are right as well.
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN NEW.battle_id IN (SELECT battle_id FROM closed)
BEGIN
  SELECT RAISE(ABORT, 'this battle is closed');
END;
