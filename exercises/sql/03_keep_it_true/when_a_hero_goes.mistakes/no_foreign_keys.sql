-- Without foreign keys SQLite does not know that the numbers are ids
-- of rows elsewhere. It accepts any number, and when a hero goes, the
-- links stay behind and point at nobody.
--
-- Look next at: the columns of the link. What would tell SQLite where
-- their numbers must exist?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  PRIMARY KEY (hero_id, battle_id)
);
