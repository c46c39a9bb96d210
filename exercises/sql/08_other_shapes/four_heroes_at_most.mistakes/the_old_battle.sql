-- When a row moves, OLD is the row as it was and NEW is the row
-- as it will be. Your trigger counts the battle that the hero
-- leaves. It is the other one that can become too full.
--
-- Look next at: OLD in your second trigger. Which battle does the
-- hero move to?
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
CREATE TRIGGER no_fifth_hero_moves BEFORE UPDATE ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = OLD.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
