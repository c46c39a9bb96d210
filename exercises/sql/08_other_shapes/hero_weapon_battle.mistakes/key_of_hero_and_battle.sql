-- Hero and battle, together, may not repeat in your table. So a
-- hero can use one weapon in a battle only. The weapon is a part
-- of the fact, too.
--
-- Look next at: the columns of your rule. Which one do the two
-- rows differ in, and is it among them?
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (hero_id, battle_id)
);
