CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE
);
CREATE INDEX fights_by_hero ON fights (hero_id);
CREATE INDEX fights_by_battle ON fights (battle_id);
CREATE TRIGGER once BEFORE INSERT ON fights
WHEN EXISTS (SELECT 1 FROM fights WHERE hero_id = NEW.hero_id AND battle_id = NEW.battle_id)
BEGIN
  SELECT RAISE(ABORT, 'this hero fights there already');
END;
