-- An id of its own, and the rules on lines of their own.
CREATE TABLE heroes_battles (
  id        INTEGER PRIMARY KEY,
  battle_id INTEGER NOT NULL,
  hero_id   INTEGER NOT NULL,
  CONSTRAINT each_pair_once UNIQUE (hero_id, battle_id),
  FOREIGN KEY (hero_id) REFERENCES heroes (id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (battle_id) REFERENCES battles (id) ON UPDATE CASCADE ON DELETE CASCADE
);
