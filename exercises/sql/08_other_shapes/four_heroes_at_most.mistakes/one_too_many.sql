-- A BEFORE trigger runs when the new row is not in the table yet.
-- It sees the four who are there, and four is not more than four.
-- So the fifth comes in, and only the sixth is refused.
--
-- Look next at: the moment when the fifth hero comes. How many
-- rows does your trigger see?
CREATE TRIGGER no_fifth_hero BEFORE INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
CREATE TRIGGER no_fifth_hero_moves BEFORE UPDATE OF battle_id ON fights
WHEN NEW.battle_id <> OLD.battle_id
  AND (SELECT count(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
