-- Foreign keys look up whether the hero and the battle exist. They
-- do not look whether the same pair is in the table already, and
-- neither does anything else here.
--
-- Look next at: the two rows. Which columns are equal in both? They,
-- together, may not repeat.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE
);
