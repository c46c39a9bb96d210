-- Your trigger runs for new rows. But a row can also be changed
-- so that it names another battle. No row is new then, and nobody
-- counts.
--
-- Look next at: the words between the name of your trigger and
-- ON. What else can bring a hero into a battle?
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
