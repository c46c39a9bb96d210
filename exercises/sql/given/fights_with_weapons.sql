CREATE TABLE fights (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  role      TEXT NOT NULL,
  UNIQUE (hero_id, battle_id)
);
INSERT INTO fights (id, hero_id, battle_id, role) VALUES
  (901, 1, 101, 'leader'),
  (902, 1, 102, 'scout'),
  (903, 2, 101, 'archer'),
  (904, 6, 101, 'scout'),
  (905, 6, 102, 'leader');
CREATE TABLE fight_weapons (
  fight_id  INTEGER NOT NULL REFERENCES fights (id) ON DELETE CASCADE,
  weapon_id INTEGER NOT NULL REFERENCES weapons (id),
  PRIMARY KEY (fight_id, weapon_id)
);
INSERT INTO fight_weapons (fight_id, weapon_id) VALUES
  (901, 201), (903, 204), (904, 203), (904, 202), (905, 203);
