-- The damage stands in the row of the hero, so there is one number for
-- all battles of that hero. The next battle takes its place, and the
-- first number is lost.
--
-- Look next at: the sentence "Achilles at Troy: 90". Which table has a
-- row that names both?
ALTER TABLE heroes ADD COLUMN damage INTEGER CHECK (damage >= 0);
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
