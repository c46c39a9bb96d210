-- After = a query in brackets stands for one value: that of its first
-- row. So your trigger knows one closed battle, and no other.
--
-- Look next at: the sign between the new battle and your query. Which
-- word asks whether a value is among many?
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN NEW.battle_id = (SELECT battle_id FROM closed)
BEGIN
  SELECT RAISE(ABORT, 'this battle is closed');
END;
