-- Your trigger refuses the open battles and accepts the closed
-- ones. WHEN says in which case the row is refused, not in which
-- case it is accepted.
--
-- Look next at: your condition, with an open battle. Is it true
-- or false?
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN NEW.battle_id NOT IN (SELECT battle_id FROM closed)
BEGIN
  SELECT RAISE(ABORT, 'this battle is closed');
END;
