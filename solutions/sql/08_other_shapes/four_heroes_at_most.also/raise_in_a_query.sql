-- The condition stands in the body. The others in the battle are counted,
-- without the row itself.
CREATE TRIGGER four_at_insert BEFORE INSERT ON fights
BEGIN
  SELECT RAISE(FAIL, 'full')
  FROM (
    SELECT count(*) AS others FROM fights WHERE battle_id = NEW.battle_id
  )
  WHERE others = 4;
END;
CREATE TRIGGER four_at_update BEFORE UPDATE ON fights
BEGIN
  SELECT CASE
    WHEN (
      SELECT count(*)
      FROM fights
      WHERE battle_id = NEW.battle_id
        AND NOT (hero_id = OLD.hero_id AND battle_id = OLD.battle_id)
    ) > 3 THEN RAISE(ROLLBACK, 'full')
  END;
END;
