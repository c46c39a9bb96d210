-- Triggers can take the links away, too. ON DELETE CASCADE says the same
-- in three words, and nobody can forget one of the two.
CREATE TABLE fights (
  hero_id   TEXT NOT NULL REFERENCES heroes (id),
  battle_id TEXT NOT NULL REFERENCES battles (id)
);
CREATE UNIQUE INDEX each_pair_once ON fights (battle_id, hero_id);
CREATE TRIGGER links_go_with_heroes BEFORE DELETE ON heroes
BEGIN
  DELETE FROM fights WHERE hero_id = OLD.id;
END;
CREATE TRIGGER links_go_with_battles BEFORE DELETE ON battles
BEGIN
  DELETE FROM fights WHERE battle_id = OLD.id;
END;
