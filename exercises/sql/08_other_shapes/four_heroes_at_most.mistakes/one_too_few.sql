-- An AFTER trigger runs when the new row is in the table already.
-- When the fourth hero comes, it sees four rows, the new one
-- among them, and refuses it.
--
-- Look next at: the moment when the fourth hero comes. How many
-- rows does your trigger see, and how many are too many?
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
CREATE TRIGGER no_fifth_hero_moves AFTER UPDATE OF battle_id ON fights
WHEN NEW.battle_id <> OLD.battle_id
  AND (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) >= 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
