-- A column called rival_id does not know that it holds the id of
-- a hero. Without a foreign key SQLite accepts any number, and
-- does not notice when the hero is deleted.
--
-- Look next at: the column whose number belongs to nobody. What
-- would tell SQLite where it must exist?
CREATE TABLE rivals (
  hero_id  INTEGER NOT NULL,
  rival_id INTEGER NOT NULL,
  PRIMARY KEY (hero_id, rival_id),
  CHECK (hero_id < rival_id)
);
