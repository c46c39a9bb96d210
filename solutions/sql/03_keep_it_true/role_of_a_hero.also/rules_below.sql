-- The rows have an id of their own, the rules stand on their own lines,
-- and CASE says which roles are good. No role at all is not good either.
CREATE TABLE heroes (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE battles (
  id   INTEGER PRIMARY KEY,
  name TEXT
);

CREATE TABLE fights (
  id INTEGER PRIMARY KEY,
  "role" TEXT,
  battle_id INTEGER NOT NULL,
  hero_id INTEGER NOT NULL,
  UNIQUE (hero_id, battle_id),
  FOREIGN KEY (hero_id) REFERENCES heroes (id),
  FOREIGN KEY (battle_id) REFERENCES battles (id),
  CHECK (CASE "role" WHEN 'leader' THEN 1 WHEN 'archer' THEN 1 WHEN 'scout' THEN 1 WHEN 'healer' THEN 1 ELSE 0 END)
);
