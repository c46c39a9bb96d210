-- RAISE(IGNORE) leaves the row out and reports no error. The
-- program that sent it believes that the hero is in the battle
-- now.
--
-- Look next at: the first word in your RAISE. Which one stops the
-- statement with an error?
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN NEW.battle_id IN (SELECT battle_id FROM closed)
BEGIN
  SELECT RAISE(IGNORE);
END;
