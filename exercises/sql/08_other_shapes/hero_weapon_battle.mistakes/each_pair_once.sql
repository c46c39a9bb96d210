-- Three rules about pairs are not one rule about three things.
-- Each pair may be there only once now, so the second weapon of a
-- hero in a battle is refused, and so is a second battle with the
-- same weapon.
--
-- Look next at: the two rows of the check. They are two facts. In
-- how many columns do they differ?
CREATE TABLE uses (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  UNIQUE (hero_id, weapon_id),
  UNIQUE (hero_id, battle_id),
  UNIQUE (weapon_id, battle_id)
);
