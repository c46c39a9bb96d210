-- Your trigger counts the battles of a hero. That is the other
-- side of the table: it lets a battle fill up without end, and
-- refuses the fifth battle of a hero.
--
-- Look next at: the condition of the query that counts. Whose
-- rows should it find?
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT count(*) FROM fights WHERE hero_id = NEW.hero_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
CREATE TRIGGER no_fifth_hero_moves AFTER UPDATE ON fights
WHEN (SELECT count(*) FROM fights WHERE hero_id = NEW.hero_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
