-- The column has a good name, but a name is no rule. Without a
-- foreign key SQLite does not know that its number should be the id
-- of a row somewhere else, so it accepts any number.
--
-- Look next at: the column whose link was accepted. What would tell
-- SQLite where its number must exist?
CREATE TABLE fights (
  hero_id   INTEGER,
  battle_id INTEGER
);
