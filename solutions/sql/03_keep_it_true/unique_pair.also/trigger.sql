-- A trigger can refuse the second row, too. A key is shorter, and SQLite
-- finds the pair in it without looking at every row.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id)
);
CREATE TRIGGER each_pair_once BEFORE INSERT ON fights
WHEN EXISTS (SELECT 1 FROM fights WHERE hero_id = NEW.hero_id AND battle_id = NEW.battle_id)
BEGIN
  SELECT RAISE(ABORT, 'this link is there already');
END;
