-- After the row is in, and with EXISTS.
CREATE TRIGGER closed_is_closed AFTER INSERT ON fights
WHEN EXISTS (SELECT 1 FROM closed WHERE closed.battle_id = NEW.battle_id)
BEGIN
  SELECT RAISE(ROLLBACK, 'closed');
END;
