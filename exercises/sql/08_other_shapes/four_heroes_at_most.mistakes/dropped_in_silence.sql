-- RAISE(IGNORE) leaves the row out and reports no error. The
-- program that sent it believes that the hero is in the battle
-- now.
--
-- Look next at: the first word in your RAISE. Which one stops the
-- statement with an error?
CREATE TRIGGER no_fifth_hero BEFORE INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER no_fifth_hero_moves BEFORE UPDATE ON fights
WHEN NEW.battle_id <> OLD.battle_id
  AND (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(IGNORE);
END;
