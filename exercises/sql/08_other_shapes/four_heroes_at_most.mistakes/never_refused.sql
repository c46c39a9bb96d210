-- Five heroes are in the battle, and no trigger refused one. Either
-- none runs when a row comes into fights, or its condition is not true
-- for a fifth row.
--
-- Look next at: your trigger. What does it wait for, and what does its
-- condition say when there are five?
CREATE TRIGGER no_fifth_hero AFTER DELETE ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = OLD.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
