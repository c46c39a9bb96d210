-- After each change: is there any battle with more than four? The rule is
-- kept in a view, and both triggers ask it.
CREATE VIEW crowded_battles AS
SELECT battle_id FROM fights GROUP BY battle_id HAVING count(*) > 4;

CREATE TRIGGER no_crowd_by_insert AFTER INSERT ON fights
WHEN EXISTS (SELECT 1 FROM crowded_battles)
BEGIN
  SELECT RAISE(ABORT, 'a battle has five heroes');
END;
CREATE TRIGGER no_crowd_by_update AFTER UPDATE ON fights
WHEN EXISTS (SELECT 1 FROM crowded_battles)
BEGIN
  SELECT RAISE(ABORT, 'a battle has five heroes');
END;
