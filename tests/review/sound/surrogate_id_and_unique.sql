CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hero_id INTEGER NOT NULL,
  battle_id INTEGER NOT NULL,
  role TEXT NOT NULL DEFAULT 'soldier' CHECK (role IN ('soldier', 'healer')),
  UNIQUE (battle_id, hero_id),
  FOREIGN KEY (hero_id) REFERENCES heroes (id) ON DELETE CASCADE,
  FOREIGN KEY (battle_id) REFERENCES battles (id) ON DELETE CASCADE
);
CREATE INDEX fights_by_hero ON fights (hero_id);
INSERT INTO heroes VALUES (1, 'Ajax'), (2, 'Ajax');
INSERT INTO battles VALUES (101, 'Troy');
INSERT INTO fights (hero_id, battle_id) VALUES (1, 101), (2, 101);
