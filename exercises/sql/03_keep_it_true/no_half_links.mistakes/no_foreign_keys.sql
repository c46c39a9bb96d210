-- A value must be there now, but it may be any number. The foreign
-- keys that looked it up are gone.
--
-- Look next at: the column whose link was accepted. What would tell
-- SQLite where its number must exist?
CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  UNIQUE (hero_id, battle_id)
);
