-- With the hero, battles were deleted as well, and with them the
-- links of other heroes. A battle does not end when one hero is
-- gone: others fought there, too.
--
-- Look next at: what is deleted besides links, and which statement
-- of yours asks for that.
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);

CREATE TRIGGER battles_go_with_their_heroes BEFORE DELETE ON heroes
BEGIN
  DELETE FROM battles WHERE id IN
    (SELECT battle_id FROM fights WHERE hero_id = OLD.id);
END;
