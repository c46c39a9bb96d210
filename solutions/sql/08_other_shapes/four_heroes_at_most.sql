-- A CHECK looks at one row and may not ask the table. A trigger may. AFTER
-- means: the row is in the table already, so all heroes of its battle are
-- counted, and five are too many. RAISE(ABORT, ...) takes the whole
-- statement back and reports the text as an error.
--
-- A row comes into a battle by INSERT or by UPDATE: each needs a trigger.
-- A DELETE can't fill a battle. A row that stays in its battle leaves four
-- of four, so counting afterwards is right without asking what it was.
--
-- BEFORE triggers do as well: then the row is not there yet, and four are
-- too many, but an UPDATE must not count the row itself.
CREATE TRIGGER no_fifth_hero AFTER INSERT ON fights
WHEN (SELECT COUNT(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;

CREATE TRIGGER no_fifth_hero_moves_in AFTER UPDATE ON fights
WHEN (SELECT COUNT(*) FROM fights WHERE battle_id = NEW.battle_id) > 4
BEGIN
  SELECT RAISE(ABORT, 'four heroes at most');
END;
