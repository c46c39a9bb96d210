-- All rules stand on lines of their own, and a row has an id.
CREATE TABLE rivals (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  rival_id INTEGER,
  hero_id  INTEGER,
  FOREIGN KEY (hero_id) REFERENCES heroes ON DELETE CASCADE,
  FOREIGN KEY (rival_id) REFERENCES heroes ON DELETE CASCADE,
  CONSTRAINT each_pair_once UNIQUE (rival_id, hero_id),
  CHECK (hero_id IS NOT NULL AND rival_id IS NOT NULL),
  CONSTRAINT smaller_first CHECK (rival_id > hero_id)
);
