-- The condition stands in the body: for each row found, RAISE is asked for.
CREATE TRIGGER closed_is_closed BEFORE INSERT ON fights
BEGIN
  SELECT RAISE(FAIL, 'closed') FROM closed WHERE battle_id = NEW.battle_id;
END;
