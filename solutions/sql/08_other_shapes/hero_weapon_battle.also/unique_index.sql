-- Text columns, checks in place of NOT NULL, and an index for the key.
CREATE TABLE uses (
  hero_id   TEXT REFERENCES heroes (id)  CHECK (hero_id IS NOT NULL),
  weapon_id TEXT REFERENCES weapons (id) CHECK (weapon_id IS NOT NULL),
  battle_id TEXT REFERENCES battles (id) CHECK (battle_id IS NOT NULL)
);
CREATE UNIQUE INDEX each_use_once ON uses (hero_id, weapon_id, battle_id);
