-- Your foreign keys are there, but your script switches them off. Then
-- SQLite looks up no id. It starts that way in its own shell; here they
-- are on until a PRAGMA says otherwise.
--
-- Look next at: PRAGMA foreign_keys. Which value does your script
-- leave it with?
PRAGMA foreign_keys = OFF;
CREATE TABLE fights (
  hero_id   INTEGER REFERENCES heroes (id),
  battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
