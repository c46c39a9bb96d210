-- The row came in, and no trigger refused it. Either none runs when a
-- row comes into fights, or its condition is not true for this row,
-- though the battle is closed.
--
-- Look next at: your trigger. What does it wait for, and what does its
-- condition compare with the ids in closed?
CREATE TRIGGER no_closed_battle BEFORE INSERT ON fights
WHEN NEW.hero_id IN (SELECT battle_id FROM closed)
BEGIN
  SELECT RAISE(ABORT, 'this battle is closed');
END;
