-- Weapon and battle, together, may not repeat in your table. So
-- only one hero can use the spear in a battle. The hero is a part
-- of the fact, too.
--
-- Look next at: the columns of your rule. Which one do the two
-- rows differ in, and is it among them?
CREATE TABLE uses (
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  PRIMARY KEY (weapon_id, battle_id)
);
