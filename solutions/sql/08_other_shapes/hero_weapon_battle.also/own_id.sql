-- A row has an id of its own, and UNIQUE covers the three columns.
CREATE TABLE uses (
  id        INTEGER PRIMARY KEY,
  battle_id INTEGER NOT NULL,
  weapon_id INTEGER NOT NULL,
  hero_id   INTEGER NOT NULL,
  UNIQUE (battle_id, weapon_id, hero_id),
  FOREIGN KEY (battle_id) REFERENCES battles ON DELETE CASCADE,
  FOREIGN KEY (weapon_id) REFERENCES weapons ON DELETE RESTRICT,
  FOREIGN KEY (hero_id)   REFERENCES heroes  ON DELETE CASCADE
);
