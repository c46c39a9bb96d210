-- Your foreign keys are there, but your script switches them off. Then
-- SQLite looks up no id, and ON DELETE does nothing. Here they are on
-- until a PRAGMA says otherwise.
--
-- Look next at: PRAGMA foreign_keys. Which value does your script
-- leave it with?
PRAGMA foreign_keys = OFF;
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
