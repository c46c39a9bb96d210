-- Your rule says that a pair may not repeat. It does not say that
-- the hero and the battle exist. Without a foreign key SQLite
-- accepts any number.
--
-- Look next at: the column whose link was accepted. What would tell
-- SQLite where its number must exist?
CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER,
  PRIMARY KEY (hero_id, battle_id)
);
