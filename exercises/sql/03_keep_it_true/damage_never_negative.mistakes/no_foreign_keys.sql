-- The ids are plain numbers here. Nothing says that a hero or a
-- battle with this number must exist.
--
-- Look next at: hero_id and battle_id. In which tables should their
-- values be found?
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  damage    INTEGER CHECK (damage >= 0),
  PRIMARY KEY (hero_id, battle_id)
);
