-- ON DELETE CASCADE at a foreign key says: when the row that this link
-- points at is deleted, delete the link. It deletes rows of this table
-- only. A battle never goes because of a hero: nothing in battles points
-- at heroes.
--
-- Each foreign key speaks for its own side, so the words stand there
-- twice. SET NULL would leave half a link, or be refused by NOT NULL.
-- Without ON DELETE a hero could not go while a link is left.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
