-- Your trigger asks whether any battle is closed at all. Two are,
-- so it refuses every row, also those for open battles.
--
-- Look next at: your condition. Where does it speak of the new
-- row?
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN EXISTS (SELECT battle_id FROM closed)
BEGIN
  SELECT RAISE(ABORT, 'this battle is closed');
END;
