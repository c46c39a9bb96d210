-- Hero and weapon, together, may not repeat in your table. So a
-- hero can use a weapon in one battle only. The battle is a part
-- of the fact, too.
--
-- Look next at: the columns of your rule. Which one do the two
-- rows differ in, and is it among them?
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, weapon_id)
);
