-- Triggers that look the ids up behave as asked, too. A foreign key says
-- the same in one line, and it also watches over heroes and battles.
CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);
CREATE TRIGGER fights_know_their_heroes BEFORE INSERT ON fights
WHEN NOT EXISTS (SELECT 1 FROM heroes WHERE id = NEW.hero_id)
BEGIN
  SELECT RAISE(ABORT, 'no such hero');
END;
CREATE TRIGGER fights_know_their_battles BEFORE INSERT ON fights
WHEN NOT EXISTS (SELECT 1 FROM battles WHERE id = NEW.battle_id)
BEGIN
  SELECT RAISE(ABORT, 'no such battle');
END;
