-- A new row is refused, a row that moves is not. UPDATE can change a
-- row so that it names another battle. Then no row is new: either no
-- trigger runs, or it counts a battle that does not grow.
--
-- Look next at: the words between the name of each trigger and ON, and
-- for UPDATE the battle that is counted.
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
