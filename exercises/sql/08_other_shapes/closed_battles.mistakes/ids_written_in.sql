-- Your trigger knows the battles that were closed when you wrote
-- it. When one is opened, or another one is closed, it does not
-- notice.
--
-- Look next at: the numbers in your condition. Which query gives
-- them as they are now?
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN NEW.battle_id IN (102, 106)
BEGIN
  SELECT RAISE(ABORT, 'this battle is closed');
END;
