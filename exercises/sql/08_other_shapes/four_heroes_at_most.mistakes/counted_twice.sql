-- Before an UPDATE the old row is still in the table. If it is at
-- Troy and stays at Troy, your trigger counts it as one of the
-- four, and refuses it as a fifth.
--
-- Look next at: OLD.battle_id and NEW.battle_id. What does it
-- mean when they are equal?
CREATE TRIGGER no_fifth_hero BEFORE INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
CREATE TRIGGER no_fifth_hero_moves BEFORE UPDATE ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
