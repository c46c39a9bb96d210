-- I looked for a table uses whose rows name a hero, a weapon and
-- a battle, and found none. Tables of pairs can't replace it.
-- They say that Achilles has a spear, that Achilles was at Troy,
-- and that a spear was used at Troy. Who used it there, they do
-- not say.
--
-- Look next at: the first fact of the story. How many ids are
-- needed to write it down?
CREATE TABLE hero_weapons (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (hero_id, weapon_id)
);
CREATE TABLE hero_battles (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
CREATE TABLE battle_weapons (
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (battle_id, weapon_id)
);
