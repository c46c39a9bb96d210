-- fault: delete_undecided
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL,
  PRIMARY KEY (hero_id, battle_id),
  CONSTRAINT to_battles FOREIGN KEY (battle_id) REFERENCES battles (id)
);
CREATE INDEX fights_by_battle ON fights (battle_id);
