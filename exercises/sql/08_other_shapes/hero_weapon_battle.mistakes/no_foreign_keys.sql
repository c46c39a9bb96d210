-- The column has a good name, but a name is no rule. Without a
-- foreign key SQLite does not know that its number should be the
-- id of a row somewhere else, so it accepts any number.
--
-- Look next at: the column whose row was accepted. What would
-- tell SQLite where its number must exist?
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL,
  weapon_id INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  PRIMARY KEY (hero_id, weapon_id, battle_id)
);
